import type { Calendar } from "./calendar.ts";
import { computePeriod, type PeriodResult, type PeriodSpec } from "./compute-period.ts";
import type { ExcludedSpan } from "./excluded-span.ts";
import { dayNumber, dayOf, partsOf } from "./civil-date.ts";
import { countingOf, keys, type Counting } from "./counting.ts";
import type { CountingTable } from "./counting-schema.ts";
import { periodFault } from "./period-fault.ts";
import type { Text } from "./text.ts";
import type { TermFile } from "./term-file.ts";
import type { TermDefinition } from "./term-schema.ts";

/** A term with the counting rules of its statute, its own articles in machine form, and what there is to say of it. */
export type Term = TermDefinition & { statute: string; counting: Counting; articles: string[]; remarks: Text[] };

/** What counting needs from outside: the official working days. */
export type ClockContext = { calendar: Calendar };

/** The terms of the packs by id. */
export function termsOf(files: readonly TermFile[], table: CountingTable): Map<string, Term> {
  return new Map(
    files.flatMap(({ statute, terms }) => {
      const counting = countingOf(table, statute);
      return terms.map((term) => [term.id, { ...term, ...accountOf(term), statute, counting }] as const);
    }),
  );
}

function accountOf({ basis, note, deemed }: TermDefinition): Pick<Term, "articles" | "remarks"> {
  const silence = deemed && { zh: `逾期：${deemed.effect.zh}。`, en: `After that: ${deemed.effect.en}.` };
  return { articles: keys(basis), remarks: [...(note ? [note] : []), ...(silence ? [silence] : [])] };
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
  if (extension > longestExtension(term)) return refuse("extension", "noExtension", extension);
  const reason = excluded[0]?.reason.zh;
  if (reason !== undefined && !term.exclusion && !term.suspension) return refuse("exclude", "noExclusion", reason);
  const spec = termSpec(term, from, question.length, extension);
  return spec ? computePeriod({ ...spec, excluded }, calendar) : refuse("length", "lengthNeeded", "");
}

/** The question that a term puts; undefined when the document sets its length and none is given. */
export function termSpec(
  term: Term,
  from: string,
  given: number | undefined,
  extension: number,
): PeriodSpec | undefined {
  const { unit, counting, side, backward, firstDayCounted, rollover, articles, remarks } = term;
  const length = term.yearly === undefined ? (term.length ?? given) : daysUntil(term.yearly, from);
  if (length === undefined) return undefined;
  return { from, length, extension, unit, counting, side, backward, firstDayCounted, rollover, articles, remarks };
}

/** The most that all extensions of a term can add. */
function longestExtension({ extension = [] }: Term): number {
  return extension.reduce((sum, { max, each, times }) => sum + (max ?? (each ?? Infinity) * (times ?? Infinity)), 0);
}

const refuse = (...args: Parameters<typeof periodFault>): PeriodResult => ({ ok: false, fault: periodFault(...args) });

/** Days from a date to the next such day of a year, that day itself included. */
function daysUntil(yearly: string, from: string): number {
  const start = dayNumber(from);
  if (start === undefined) return 0;
  const { year } = partsOf(start);
  const [month = 1, day = 1] = yearly.split("-").map(Number);
  const due = dayOf(year, month, day);
  return (due >= start ? due : dayOf(year + 1, month, day)) - start;
}
