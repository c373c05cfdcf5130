import type { QueueGroup } from "@mingfa/contract";

/** How the matters of a group are found and ordered. `today` is the place of the civil date in the statement. */
export type GroupOrder = {
  group: QueueGroup;
  where: (today: string) => string;
  /** Due first, or longest open first. */
  by: "due" | "opened_on";
};

/** Every open matter stands in exactly one group. */
export const groupOrders: readonly GroupOrder[] = [
  { group: "overdue", by: "due", where: (today) => `m.due < ${today}::date` },
  { group: "amber", by: "due", where: (today) => `m.due >= ${today}::date AND m.warn_on <= ${today}::date` },
  {
    group: "running",
    by: "due",
    where: (today) => `m.due >= ${today}::date AND (m.warn_on IS NULL OR m.warn_on > ${today}::date)`,
  },
  { group: "undated", by: "opened_on", where: () => "m.due IS NULL AND m.held IS NULL" },
  { group: "party", by: "opened_on", where: () => "m.due IS NULL AND m.held = 'party'" },
  { group: "excluded", by: "opened_on", where: () => "m.due IS NULL AND m.held = 'excluded'" },
];

/** The group of one row; the same cases as the statements. */
export const groupOf = (
  row: { final: boolean; due: string | null; warnOn: string | null; held: string | null },
  today: string,
): QueueGroup | undefined => {
  if (row.final) return undefined;
  if (row.due === null) return row.held === "party" || row.held === "excluded" ? row.held : "undated";
  if (row.due < today) return "overdue";
  return row.warnOn !== null && row.warnOn <= today ? "amber" : "running";
};
