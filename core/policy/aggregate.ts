import type { AggregateFunction, Agreement } from "./agreement.ts";
import type { FieldRelease } from "./decision.ts";
import { ReleaseError } from "./release-error.ts";
import type { Totals } from "./request.ts";
import { valueIn, type Row } from "./row-scope.ts";

/** One group: what it is grouped by, and its totals in the order asked for; null where too few stand behind one. */
export type Group = { by: (string | number | boolean | null)[]; totals: (number | null)[] };

/** Totals that may leave, and how many groups were too small. */
export type Totalled = { groups: Group[]; suppressed: number };

type Growing = { by: Group["by"]; members: Set<unknown>; sums: Sum[] };
type Sum = { sum: number; count: number; members: Set<unknown> };

/**
 * Totals over rows in scope. A group leaves only when it has at least as many members as the strictest field asks for,
 * and a total only when as many have a value there. Members are counted by the agreement's subject field, so that many
 * rows of one person stay one. Throws `ReleaseError` where a value to be summed is no number. It doesn't guard against
 * what several totals, asked one after another, give away by their differences.
 */
export const aggregateRows = (
  fields: readonly FieldRelease[],
  { rows: { subject } }: Pick<Agreement, "rows">,
  { by, measures }: Totals,
  rows: Iterable<Row>,
): Totalled => {
  const groups = new Map<string, Growing>();
  let unnamed = 0;
  for (const row of rows) {
    const keys = by.map((field) => scalar(row, field));
    const group = groupOf(groups, keys, measures.length);
    const member = subject === undefined ? unnamed++ : valueIn(row, subject);
    group.members.add(member);
    for (const [at, measure] of measures.entries()) {
      const sum = group.sums[at];
      if (sum) add(sum, measure, member, valueIn(row, measure.field));
    }
  }
  const least = Math.max(1, ...fields.map(({ release }) => (release.form === "aggregate" ? release.least : 1)));
  const big = [...groups.values()].filter(({ members }) => members.size >= least);
  return {
    groups: big.map(({ by: keys, sums }) => ({
      by: keys,
      totals: sums.map((sum, at) => (sum.members.size < least ? null : result(measures[at]?.function, sum))),
    })),
    suppressed: groups.size - big.length,
  };
};

const groupOf = (groups: Map<string, Growing>, by: Group["by"], measures: number): Growing => {
  const key = JSON.stringify(by);
  const known = groups.get(key);
  if (known) return known;
  const sums = Array.from({ length: measures }, (): Sum => ({ sum: 0, count: 0, members: new Set() }));
  const group: Growing = { by, members: new Set(), sums };
  groups.set(key, group);
  return group;
};

const scalar = (row: Row, field: string): string | number | boolean | null => {
  const value = valueIn(row, field);
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw new ReleaseError("notScalar", field);
};

const add = (sum: Sum, measure: Totals["measures"][number], member: unknown, value: unknown): void => {
  if (value === null || value === undefined) return;
  sum.members.add(member);
  sum.count++;
  if (measure.function === "count") return;
  if (typeof value !== "number" || !Number.isFinite(value)) throw new ReleaseError("notNumeric", measure.field);
  sum.sum += value;
};

const result = (total: AggregateFunction | undefined, { sum, count }: Sum): number => {
  if (total === "count") return count;
  if (total === "sum") return sum;
  return count === 0 ? 0 : sum / count;
};
