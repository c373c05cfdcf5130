import type { Calendar } from "./calendar.ts";
import { computePeriod, type ExcludedSpan, type PeriodResult } from "./compute-period.ts";
import { dayNumber, dayOf, partsOf } from "./civil-date.ts";
import { countingOf, type Counting } from "./counting.ts";
import type { CountingTable } from "./counting-schema.ts";
import { periodFault } from "./period-fault.ts";
import type { Basis, Text } from "./text.ts";
import type { TermDefinition, TermFile } from "./term-schema.ts";

/** A term with the counting rules of its statute. */
export type Term = TermDefinition & { statute: string; counting: Counting };

/** What counting needs from outside: the official working days. */
export type ClockContext = { calendar: Calendar };

/** The terms of the packs by id, each with its statute's counting rules. */
export function termsOf(files: readonly TermFile[], table: CountingTable): Map<string, Term> {
  return new Map(
    files.flatMap(({ statute, terms }) => {
      const counting = countingOf(table, statute);
      return terms.map((term) => [term.id, { ...term, statute, counting }] as const);
    }),
  );
}

export type TermQuestion = {
  /** Date, or moment for hours, from which it runs. */
  from: string;
  /** Where the document sets the length. */
  length?: number;
  extension?: number;
  excluded?: readonly ExcludedSpan[];
};

/** The end of a term that runs from a day, within what its article allows; the term's own articles lead the basis. */
export function computeTerm(term: Term, question: TermQuestion, { calendar }: ClockContext): PeriodResult {
  const { from, extension = 0, excluded = [] } = question;
  if (extension > longestExtension(term))
    return { ok: false, fault: periodFault("extension", "noExtension", extension) };
  const reason = excluded[0]?.reason.zh;
  if (reason !== undefined && !term.exclusion && !term.suspension)
    return { ok: false, fault: periodFault("exclude", "noExclusion", reason) };
  const length = term.yearly === undefined ? (term.length ?? question.length) : daysUntil(term.yearly, from);
  if (length === undefined) return { ok: false, fault: periodFault("length", "lengthNeeded", "") };
  const articles = [...listed(term.basis), ...(extension > 0 ? listed(term.extension?.[0]?.basis) : [])];
  return computePeriod(
    {
      from,
      length,
      unit: term.unit,
      counting: term.counting,
      extension,
      excluded,
      articles,
      remarks: remarks(term),
      ...(term.side && { side: term.side }),
      ...(term.backward && { backward: term.backward }),
      ...(term.firstDayCounted !== undefined && { firstDayCounted: term.firstDayCounted }),
      ...(term.rollover && { rollover: term.rollover }),
    },
    calendar,
  );
}

/** The most that all extensions of a term can add. */
function longestExtension({ extension = [] }: Term): number {
  return extension.reduce((sum, { max, each, times }) => sum + (max ?? (each ?? Infinity) * (times ?? Infinity)), 0);
}

function remarks({ note, deemed }: Term): Text[] {
  const silence = deemed && { zh: `逾期：${deemed.effect.zh}。`, en: `After that: ${deemed.effect.en}.` };
  return [...(note ? [note] : []), ...(silence ? [silence] : [])];
}

const listed = (basis: Basis | undefined): string[] => (basis === undefined ? [] : [basis].flat());

/** Days from a date to the next such day of a year, that day itself included. */
function daysUntil(yearly: string, from: string): number {
  const start = dayNumber(from);
  if (start === undefined) return 0;
  const { year } = partsOf(start);
  const [month = 1, day = 1] = yearly.split("-").map(Number);
  const due = dayOf(year, month, day);
  return (due >= start ? due : dayOf(year + 1, month, day)) - start;
}
