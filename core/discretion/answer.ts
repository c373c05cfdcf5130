import { decimal, round, type Decimal } from "../expression/decimal.ts";
import type { SourceRow } from "./section.ts";
import type { Remark, Text } from "./words.ts";

/** One step of a computation, for the officer and the party to follow; `total` is the percentage so far. */
export type Step = {
  step: "start" | "factor" | "floor" | "cap" | "row" | "fine" | "degree" | "apology" | "statute";
  why: Text;
  factor?: string;
  option?: string;
  percent?: number;
  total?: number;
  fine?: number;
  /** The row of the table or its remark. */
  source?: SourceRow;
  /** The article of the method, statute/article. */
  basis?: string;
};

/**
 * What a table makes of a case. Amounts in 元, exact to the 分. `fine` is null where the table gives a range and the case
 * does not say where in it; `withinStatute` is null where the provision names no range that could be read.
 */
export type DiscretionAnswer = {
  percent: number | null;
  fine: number | null;
  unit: "CNY";
  range?: { least: number | null; most: number | null; mostIncluded: boolean };
  withinStatute: boolean | null;
  statute: { least: number; most: number | null } | null;
  steps: Step[];
  warnings: Remark[];
};

/** An amount in 元 as JSON has it, rounded to the 分, halves up. */
export const inYuan = (amount: Decimal): number => (round(amount, 2, "halfUp") ?? amount).toNumber();

export const asNumber = (value: Decimal): number => value.toNumber();

/** An amount for people: whole 元 without decimals. */
export const yuan = (amount: Decimal): string => `${(round(amount, 2, "halfUp") ?? amount).toFixed()} 元`;

export const percentOf = (percent: Decimal, amount: Decimal): Decimal => percent.times(amount).times("0.01");
export const zero = decimal(0);
