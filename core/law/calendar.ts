import { dayNumber, dayOf, partsOf, weekday } from "./civil-date.ts";
import type { CalendarYear } from "./calendar-schema.ts";
import type { Text } from "./text.ts";

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const FIRST = dayOf(FIRST_YEAR, 1, 1);
const LENGTH = dayOf(LAST_YEAR + 1, 1, 1) - FIRST;

/**
 * The official working days of a region, 1900-01-01 to 2199-12-31. All days are days since 1970-01-01. The table is
 * laid out once, so that counting any number of working days is two look-ups.
 */
export class Calendar {
  /** Working days from the first day of the table through each day. */
  readonly #through = new Int32Array(LENGTH);
  /** The day of each working day, by its ordinal from 1. */
  readonly #days: Int32Array;
  readonly #names = new Map<number, Text>();
  readonly #published = new Set<number>();
  readonly first = FIRST;
  readonly last = FIRST + LENGTH - 1;

  constructor(years: readonly CalendarYear[]) {
    const worked = new Uint8Array(LENGTH);
    for (let at = 0; at < LENGTH; at++) worked[at] = weekday(FIRST + at) <= 5 ? 1 : 0;
    // Overlays come last: a local holiday may fall on a day that is worked elsewhere.
    for (const year of years.toSorted((a, b) => (a.region ?? "").length - (b.region ?? "").length)) {
      if (year.region === undefined) this.#published.add(year.year);
      for (const { day, works, name } of daysOf(year)) {
        worked[day - FIRST] = works ? 1 : 0;
        this.#names.set(day, name);
      }
    }
    let total = 0;
    for (let at = 0; at < LENGTH; at++) this.#through[at] = total += worked[at] ?? 0;
    this.#days = new Int32Array(total + 1);
    for (let at = 0; at < LENGTH; at++) if (worked[at] === 1) this.#days[this.#through[at] ?? 0] = FIRST + at;
  }

  /** Working days from the table's beginning through `day`, which counts when it is one. */
  worked(day: number): number {
    return this.#through[day - FIRST] ?? Number.NaN;
  }

  /** The working day with this ordinal; NaN outside the table. */
  workday(ordinal: number): number {
    return ordinal >= 1 ? (this.#days[ordinal] ?? Number.NaN) : Number.NaN;
  }

  isWorkday(day: number): boolean {
    return this.worked(day) > (day > FIRST ? this.worked(day - 1) : 0);
  }

  /** A day off of a published holiday, as opposed to a plain weekend. */
  isHoliday(day: number): boolean {
    return this.#names.has(day) && !this.isWorkday(day);
  }

  /** The holiday that a day off or a worked weekend belongs to; the weekday's name on plain weekends. */
  name(day: number): Text | undefined {
    const weekend = weekday(day);
    return this.#names.get(day) ?? (weekend > 5 ? WEEKEND[weekend === 6 ? 0 : 1] : undefined);
  }

  /** Whether the arrangement of every year from one day through another is known. */
  isPublished(from: number, to: number): boolean {
    const last = partsOf(to).year;
    for (let year = partsOf(from).year; year <= last; year++) if (!this.#published.has(year)) return false;
    return true;
  }

  covers(day: number): boolean {
    return day >= this.first && day <= this.last;
  }
}

/** The calendar of a region: what holds everywhere, with the arrangements of the region and of those it lies in. */
export function calendarOf(years: readonly CalendarYear[], region = ""): Calendar {
  return new Calendar(years.filter((year) => year.region === undefined || region.startsWith(year.region)));
}

function* daysOf({ holidays }: CalendarYear): Generator<{ day: number; works: boolean; name: Text }> {
  for (const { name, off, work = [] } of holidays) {
    for (const { from, to } of off)
      for (let day = real(from); day <= real(to); day++) yield { day, works: false, name };
    for (const date of work) yield { day: real(date), works: true, name };
  }
}

function real(date: string): number {
  const day = dayNumber(date);
  if (day === undefined) throw new RangeError(`the calendar names a date that does not exist: ${date}`);
  return day;
}

const WEEKEND: readonly Text[] = [
  { zh: "星期六", en: "Saturday" },
  { zh: "星期日", en: "Sunday" },
];
