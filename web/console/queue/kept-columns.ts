import { useState } from "react";

/** Columns in the order in which they stand. */
export const columnNames = [
  "number",
  "title",
  "applicant",
  "stage",
  "due",
  "reason",
  "officer",
  "organ",
  "opened",
] as const;
export type ColumnName = (typeof columnNames)[number];

/** Those that no choice takes away: by them a line is known and opened. */
export const fixedColumns: readonly ColumnName[] = ["number"];

const keptAs = (list: string): string => `mingfa.columns.${list}`;

const readKept = (list: string): ColumnName[] | undefined => {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(keptAs(list)) ?? "null");
    return Array.isArray(kept) ? columnNames.filter((name) => kept.includes(name)) : undefined;
  } catch {
    return undefined;
  }
};

/** The columns of a list as the officer chose them on this device. */
export const useColumns = (
  list: string,
  usual: readonly ColumnName[],
): { columns: ColumnName[]; choose: (name: ColumnName, shown: boolean) => void } => {
  const [columns, setColumns] = useState<ColumnName[]>(() => readKept(list) ?? [...usual]);
  const choose = (name: ColumnName, shown: boolean) => {
    const next = columnNames.filter((one) => (one === name ? shown : columns.includes(one)));
    setColumns(next);
    try {
      globalThis.localStorage?.setItem(keptAs(list), JSON.stringify(next));
    } catch {
      // A store that is full or forbidden forgets the choice with the page.
    }
  };
  return { columns, choose };
};
