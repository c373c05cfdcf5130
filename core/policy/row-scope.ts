import { normalise } from "../identity/index.ts";
import { asksAboutOne, type Agreement, type RowCondition } from "./agreement.ts";
import type { ExchangeRequest } from "./request.ts";

/** A row as a connector yields it. */
export type Row = Readonly<Record<string, unknown>>;

/** The value of a row's own field; null where it has none. */
export const valueIn = (row: Row, field: string): unknown => (Object.hasOwn(row, field) ? row[field] : null);

/** Whether a row may leave under the agreement's scope, for a request that the agreement permits. */
export const rowTest = (
  { rows }: Pick<Agreement, "rows">,
  { method, subject = "" }: Pick<ExchangeRequest, "method" | "subject">,
): ((row: Row) => boolean) => {
  const tests = rows.all.map(conditionTest);
  const { subject: field } = rows;
  if (field !== undefined && asksAboutOne(method)) {
    const wanted = normalise(subject);
    if (wanted === "") return () => false;
    tests.push((row) => {
      const value = valueIn(row, field);
      return (typeof value === "string" || typeof value === "number") && normalise(String(value)) === wanted;
    });
  }
  return (row) => tests.every((test) => test(row));
};

const conditionTest = (condition: RowCondition): ((row: Row) => boolean) => {
  const { field } = condition;
  switch (condition.is) {
    case "equal":
      return (row) => valueIn(row, field) === condition.value;
    case "in": {
      const values = new Set<unknown>(condition.values);
      return (row) => values.has(valueIn(row, field));
    }
    case "startingWith":
      return (row) => {
        const value = valueIn(row, field);
        return typeof value === "string" && value.startsWith(condition.value);
      };
    case "between":
      return (row) => isBetween(valueIn(row, field), condition.from, condition.to);
  }
};

/** Values of another type than the bounds are outside. */
const isBetween = (value: unknown, from: string | number | boolean, to: string | number | boolean): boolean => {
  if (typeof value === "number" && typeof from === "number" && typeof to === "number")
    return value >= from && value <= to;
  return (
    typeof value === "string" && typeof from === "string" && typeof to === "string" && value >= from && value <= to
  );
};
