import type { Calendar } from "../law/calendar.ts";
import { keys } from "../law/counting.ts";
import type { Tally } from "../law/tally-schema.ts";
import type { Term } from "../law/term.ts";
import type { Basis } from "../law/text.ts";
import type { StatuteTable } from "../law/version-schema.ts";
import type { Chronology, Step } from "./chronology.ts";
import { missingOn } from "./law-then.ts";
import type { MomentRange } from "./moment-range.ts";
import type { ReplayTable } from "./replay-table.ts";

/** The law that a case is held against. */
export type ReplayLaw = {
  table: ReplayTable;
  statutes: StatuteTable;
  terms: ReadonlyMap<string, Term>;
  tallies: ReadonlyMap<string, Tally>;
  calendar: Calendar;
};

/** A rule while it is asked of a case. */
export type Asking = { law: ReplayLaw; chronology: Chronology; basis: Basis };

/** Throws where the packs name no such term: reading them has checked that they do. */
export function termNamed({ terms }: Pick<ReplayLaw, "terms">, id: string): Term {
  const term = terms.get(id);
  if (!term) throw new RangeError(`no term ${id}`);
  return term;
}

/** The version of the law that was in force on one of these days and isn't at hand, in words. */
export function missingLaw({ law, basis, chronology }: Asking, ranges: readonly (MomentRange | undefined)[]) {
  const known = ranges.flatMap((range) => (range ? [range.first, range.last] : []));
  return missingOn(law.statutes, keys(basis), known.length > 0 ? known : [lastKnownDay(chronology)]);
}

/** Where a rule's own days are gaps, the newest day of the record says which law to ask. */
function lastKnownDay({ steps }: Chronology): string | undefined {
  return steps.reduce<string | undefined>(
    (newest, { when }) => (when && (newest === undefined || when.last > newest) ? when.last : newest),
    undefined,
  );
}

export const rangesOf = (...steps: (Step | undefined)[]): (MomentRange | undefined)[] =>
  steps.map((step) => step?.when);

export const notAtHand = (name: string): string => `${name}的文本不在手边，不能据以判断。`;
