import type { FieldRelease } from "./decision.ts";
import type { ExchangeRequest } from "./request.ts";

/**
 * The first field whose totals aren't granted as asked: grouped by, or counted, summed, averaged. Totals are asked for
 * with the method `aggregation` alone, and every field named takes part in them.
 */
export const totalsFault = (
  { method, fields, totals }: ExchangeRequest,
  may: ReadonlyMap<string, FieldRelease>,
): string | undefined => {
  if (method !== "aggregation") return totals === undefined ? undefined : "";
  if (totals === undefined) return fields[0];
  const { by, measures } = totals;
  for (const field of by) {
    const release = may.get(field)?.release;
    if (!release || !(release.form === "plain" || (release.form === "aggregate" && release.key))) return field;
    if (!fields.includes(field)) return field;
  }
  for (const { field, function: wanted } of measures) {
    const release = may.get(field)?.release;
    if (!release || !(release.form === "plain" || (release.form === "aggregate" && release.functions.includes(wanted))))
      return field;
    if (!fields.includes(field)) return field;
  }
  return fields.find((field) => !by.includes(field) && !measures.some((measure) => measure.field === field));
};
