import { citationKey, parseCitationKey } from "./citation-key.ts";
import { parseCitation } from "./citation-parse.ts";
import { shortStatuteName } from "./citation-name.ts";
import type { CountingTable, DayRule, RolloverKind, RuleSource, Side, StatuteCounting } from "./counting-schema.ts";
import type { Basis, Text } from "./text.ts";

/** How a statute counts, complete: its own rules, and the general ones for what it leaves out. */
export type Counting = Required<Pick<StatuteCounting, "days" | "firstDay" | "hours" | "months" | "rollover">> & {
  statute: string | undefined;
  workday: CountingTable["workday"];
  bounds: StatuteCounting["bounds"] | undefined;
  receipts: StatuteCounting["receipts"] | undefined;
};

/** What a term's length is a number of: `day` as its statute counts days, the others as they say. */
export type Unit = "day" | "workday" | "calendarDay" | "month" | "year" | "hour";

/** What was counted; `unspecified` are calendar days where the statute says neither. */
export type DayCount = "workday" | "calendarDay" | "unspecified" | "hour" | "month" | "year";

/** A length read under a statute: what is counted, how that is known, by which articles (as the pack writes them). */
export type Reading = {
  dayCount: DayCount;
  by: RuleSource;
  basis: Basis | undefined;
  note?: Text | undefined;
  rollover: RolloverKind;
};

/** The counting rules of a statute by its short name; the general ones when it has no table or none is named. */
export function countingOf(table: CountingTable, statute?: string): Counting {
  const name = statute === undefined ? undefined : shortStatuteName(statute);
  const own = table.statutes.find((entry) => entry.statute === name);
  const { bounds, receipts } = own ?? {};
  return { ...table.otherwise, workday: table.workday, ...own, statute: name, bounds, receipts };
}

/** How so many of a unit are to be counted. */
export function readLength(counting: Counting, unit: Unit, length: number, side: Side = "organ"): Reading {
  switch (unit) {
    case "day":
      return readDays(counting, length, side);
    case "workday":
      return { dayCount: "workday", by: "statute", basis: counting.workday.basis, rollover: "none" };
    case "calendarDay":
      return { dayCount: "calendarDay", by: "statute", basis: undefined, rollover: ownRollover(counting) };
    case "month":
    case "year":
      return { dayCount: unit, by: counting.months.by, basis: counting.months.basis, rollover: ownRollover(counting) };
    case "hour":
      return { dayCount: "hour", by: counting.hours.by, basis: counting.hours.basis, rollover: "none" };
  }
}

function readDays(counting: Counting, length: number, side: Side): Reading {
  const rule = counting.days.find((candidate) => fits(candidate, length, side));
  if (!rule)
    throw new RangeError(`the counting table of ${counting.statute ?? "no statute"} has no rule for ${length} days`);
  return {
    dayCount: rule.by === "unspecified" ? "unspecified" : rule.as,
    by: rule.by,
    basis: rule.basis,
    note: rule.note,
    rollover:
      rule.as === "workday" ? "none" : rule.by === "unspecified" ? counting.rollover.kind : ownRollover(counting),
  };
}

/** A roll-over taken from another statute fills a gap only where the days themselves are a gap. */
const ownRollover = ({ rollover }: Counting): RolloverKind => (rollover.by === "statute" ? rollover.kind : "none");

const fits = ({ lengths, upTo, side }: DayRule, length: number, whose: Side): boolean =>
  (lengths === undefined || lengths.includes(length)) &&
  (upTo === undefined || length <= upTo) &&
  (side === undefined || side === whose);

/** Citations in machine form. Packs are checked at load, so one that can't be read is a fault of the program. */
export function keys(basis: Basis | undefined): string[] {
  if (basis === undefined) return [];
  return (typeof basis === "string" ? [basis] : [...basis]).map((text) => {
    const parsed = text.includes("/") ? parseCitationKey(text) : parseCitation(text);
    if (!parsed.ok) throw new RangeError(parsed.error.message.en);
    return citationKey(parsed.citation);
  });
}
