import { calendarOf, talliesOf, termsOf } from "@mingfa/core/law";
import { packHash } from "./pack-hash.ts";
import type { PackSources } from "./pack-sources.ts";
import type { Packs } from "./packs.ts";

/** What all procedures share: the statutes and their versions, how they count, the working days, the terms. */
export type SharedLaw = Pick<
  Packs,
  "statutes" | "counting" | "calendar" | "calendarYears" | "calendarHash" | "terms" | "tallies"
>;

/** Puts it together; undefined where a part is missing. */
export const sharedLaw = ({
  statutes: [statutes],
  counting: [counting],
  calendar,
  terms,
}: PackSources): SharedLaw | undefined => {
  if (!statutes || !counting) return undefined;
  const years = calendar.map(({ value }) => value);
  return {
    statutes: statutes.value,
    counting: counting.value,
    calendar: calendarOf(years),
    calendarYears: years,
    calendarHash: packHash(years),
    terms: termsOf(
      terms.map(({ value }) => value),
      counting.value,
    ),
    tallies: talliesOf(terms.map(({ value }) => value)),
  };
};
