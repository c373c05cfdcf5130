import { type Decimal } from "../expression/decimal.ts";
import { amountOf, amountStart, numberIn, type FineRange } from "./amount-text.ts";
import type { MatrixSection } from "./section.ts";
import { statutoryRanges } from "./statutory-range.ts";
import { remark, type Remark } from "./words.ts";

/** A row: a condition per factor, null for any; what it leads to in each column of fines; its number in the table from 1. */
export type MatrixRow = {
  conditions: readonly (string | null)[];
  fines: readonly (RowFine | undefined)[];
  number: number;
};

/** From `from` to `to` in 元, or in multiples of a quantity; one amount when both are the same. */
export type RowFine = { from: Decimal | undefined; to: Decimal | undefined; of?: string; text: string };

/** `columns` are the headings of the fines: most tables have one, some one for the firm and one for those in charge. */
export type MatrixTable = {
  section: MatrixSection;
  factors: readonly string[];
  columns: readonly string[];
  rows: readonly MatrixRow[];
  ranges: readonly FineRange[];
  remarks: readonly Remark[];
};

type Cell = string | null;

/** The rows of a matrix; those of which no fine can be read stand among them, and as remarks. */
export const readMatrix = (section: MatrixSection): MatrixTable => {
  const width = section.header.length;
  const firstFine = section.header.findIndex((name) => name?.includes("罚款"));
  const split = firstFine < 0 ? width - 1 : firstFine;
  const factors = section.header.slice(0, split).map((name, at) => name ?? `第${at + 1}列`);
  const conditions: Cell[] = factors.map(() => null);
  const fines: Cell[] = section.header.slice(split).map(() => null);
  const remarks: Remark[] = [];
  const rows = joined(section, split).map(({ cells, number }): MatrixRow => {
    fillDown(cells.slice(0, split), conditions);
    for (const [at, cell] of cells.slice(split).entries()) if (cell) fines[at] = cell;
    const read = fines.map((cell) => (cell === null || cell === "/" ? undefined : fineOf(cell)));
    if (fines.some((cell, at) => cell !== "/" && !read[at]))
      remarks.push(
        remark(
          "unreadRow",
          `第 ${number} 行读不出罚款`,
          `no fine can be read in row ${number}`,
          cells.filter(Boolean).join(" / "),
        ),
      );
    return { conditions: [...conditions], fines: read, number };
  });
  return {
    section,
    factors,
    columns: section.header.slice(split).map((name) => name ?? "罚款"),
    rows,
    ranges: statutoryRanges(section),
    remarks,
  };
};

/**
 * A null before a row's first text repeats the cell above; after it, the cell is merged with its left neighbour and so stands
 * for anything, as `/` does.
 */
const fillDown = (cells: readonly Cell[], current: Cell[]): void => {
  const first = cells.findIndex((cell) => cell !== null && cell !== "");
  for (const [at, cell] of cells.entries())
    if (at >= first && first >= 0) current[at] = cell === "/" || cell === "" ? null : cell;
};

/**
 * A page break tears a row in two: the lower part has empty texts where nothing goes on. A row cut short by a merged cell
 * gets the cells that are missing.
 */
const joined = ({ rows, header }: MatrixSection, split: number): { cells: Cell[]; number: number }[] => {
  const found: { cells: Cell[]; number: number }[] = [];
  for (const [at, row] of rows.entries()) {
    const before = found.at(-1);
    const missing = header.length - row.length;
    const cells =
      missing > 0 ? [...row.slice(0, -1), ...Array.from({ length: missing }, () => null), ...row.slice(-1)] : row;
    const torn =
      cells.includes("") && (cells.slice(split).every((cell) => cell === "") || !isWhole(before?.cells[split]));
    if (before && torn)
      before.cells = before.cells.map((cell, column) => (cells[column] ? `${cell ?? ""}${cells[column]}` : cell));
    else found.push({ cells: [...cells], number: at + 1 });
  }
  return found;
};

const isWhole = (cell: Cell | undefined): boolean => !cell || cell === "/" || fineOf(cell) !== undefined;

const number = `([${amountStart},.]+)`;
const money = `${number}(万|亿)?元`;
const range = new RegExp(`^(?:.*处)?(?:${money}以上)?${money}(以下)?(?:罚款)?$`);
const multiples = new RegExp(`^(.*?)的?${number}(倍|%)以上${number}(倍|%)(以下)?(?:罚款)?$`);
const multiple = new RegExp(`^(.*?)的?${number}(倍|%)(以下)?(?:罚款)?$`);
const each = new RegExp(`^${money}/(.+)$`);

/** What the last cell of a row says; undefined when it cannot be read. */
const fineOf = (cell: string): RowFine | undefined => {
  const text = cell.normalize("NFKC").replace(/\s+/g, "").replaceAll("元元", "元");
  const [, rate, rateScale, counted] = each.exec(text) ?? [];
  if (counted !== undefined) return fixed(amountOf(rate, rateScale), counted, cell);
  const [, of, low, , high] = multiples.exec(text) ?? [];
  if (of !== undefined) return spanOf(share(low, text), share(high, text), quantity(of), cell);
  const [, whose, only, , below] = multiple.exec(text) ?? [];
  if (whose !== undefined && whose !== "")
    return below === undefined
      ? fixed(share(only, text), quantity(whose), cell)
      : spanOf(undefined, share(only, text), quantity(whose), cell);
  const [matched, from, fromScale, to, toScale, under] = range.exec(text) ?? [];
  if (matched === undefined) return undefined;
  const most = amountOf(to, toScale);
  const least = from === undefined ? undefined : amountOf(from, fromScale);
  if (from !== undefined && under === undefined) return undefined;
  return from === undefined && under === undefined
    ? fixed(most, undefined, cell)
    : spanOf(least, most, undefined, cell);
};

const share = (text: string | undefined, cell: string): Decimal | undefined => {
  const value = numberIn(text ?? "");
  return value && (cell.includes("%") ? value.times("0.01") : value);
};

/** `没收违法所得，并处所收费用的` names the charge. */
const quantity = (text: string): string => text.replace(/^.*处/, "").replace(/的$/, "");

const fixed = (amount: Decimal | undefined, of: string | undefined, text: string): RowFine | undefined =>
  amount && { from: amount, to: amount, ...(of === undefined ? {} : { of }), text };

const spanOf = (from: Decimal | undefined, to: Decimal | undefined, of: string | undefined, text: string) =>
  to && (!from || from.lt(to)) ? { from, to, ...(of === undefined ? {} : { of }), text } : undefined;
