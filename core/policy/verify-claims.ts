import { normalise } from "../identity/index.ts";
import type { FieldRelease } from "./decision.ts";
import { ReleaseError } from "./release-error.ts";
import { valueIn, type Row } from "./row-scope.ts";

/**
 * Yes or no for each permitted field: whether its value is the one claimed, spaces, width and case aside. No row, no
 * value and no claim are all `false`, so that an answer doesn't tell whether a record exists.
 */
export const verifyClaims = (
  fields: readonly FieldRelease[],
  row: Row | undefined,
  claims: Readonly<Record<string, string>>,
): Record<string, boolean> =>
  Object.fromEntries(
    fields.map(({ field, release }) => {
      if (release.form !== "verify" && release.form !== "plain") throw new ReleaseError("notThisForm", field);
      const value = row && valueIn(row, field);
      const claim = Object.hasOwn(claims, field) ? claims[field] : undefined;
      const known = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
      return [field, known && claim !== undefined && normalise(String(value)) === normalise(claim)];
    }),
  );
