import { findStatute, versionInForce } from "../law/version.ts";
import type { StatuteTable } from "../law/version-schema.ts";
import { statuteOf } from "./statute-of.ts";

/** The version that is missing, in words; undefined when the text in force that day is at hand. */
export function missingThen(statutes: StatuteTable, statute: string, day: string): string | undefined {
  const entry = findStatute(statutes, statute);
  const name = entry?.name ?? statute;
  const version = versionInForce(statutes, statute, day);
  if (version?.file !== undefined) return undefined;
  return version ? `《${name}》（${version.id}年版，${day}施行中）` : `《${name}》在${day}施行的版本`;
}

/** Of the articles cited, the first version that was in force on one of these days and isn't at hand. */
export function missingOn(
  statutes: StatuteTable,
  articles: readonly string[],
  days: readonly (string | undefined)[],
): string | undefined {
  for (const article of articles)
    for (const day of days) {
      const missing = day === undefined ? undefined : missingThen(statutes, statuteOf(article), day);
      if (missing !== undefined) return missing;
    }
  return undefined;
}
