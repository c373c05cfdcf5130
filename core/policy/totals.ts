import type { FieldRelease } from "./decision.ts";
import type { ExchangeRequest } from "./request.ts";

/**
 * The first field whose totals aren't granted as asked: grouped by, or counted, summed, averaged. Totals are asked for
 * with the method `aggregation` alone, and every field named takes part in them.
 */
export const totalsFault = (
  { method, fields, totals }: ExchangeRequest,
  granted: readonly FieldRelease[],
): string | undefined => {
  if (method !== "aggregation") return totals === undefined ? undefined : "";
  if (totals === undefined) return fields[0];
  const { by, measures } = totals;
  const releaseOf = (name: string) => granted.find(({ field }) => field === name)?.release;
  const key = by.find((field) => {
    const release = releaseOf(field);
    return !(release?.form === "plain" || (release?.form === "aggregate" && release.key));
  });
  if (key !== undefined) return key;
  const measure = measures.find(({ field, function: wanted }) => {
    const release = releaseOf(field);
    return !(release?.form === "plain" || (release?.form === "aggregate" && release.functions.includes(wanted)));
  });
  if (measure !== undefined) return measure.field;
  return fields.find((field) => !by.includes(field) && !measures.some((one) => one.field === field));
};
