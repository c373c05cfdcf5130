import { calendarOf, type Calendar, type CalendarYear } from "@mingfa/core/law";
import { packHash } from "#packs";
import type { Database } from "#platform/database";
import { lastCalendar, publishedCalendars, type PublishedCalendar } from "./calendar-store.ts";

/** A calendar with the hash that acts name it by. */
export type NamedCalendar = { calendar: Calendar; hash: string };

/** The working days as they are now: the packs' years, and over them those that acts have published. */
export type LivingCalendar = {
  now: () => NamedCalendar;
  /** The calendar that an act names; undefined for one that neither packs nor acts of this node ever held. */
  byHash: (hash: string) => Calendar | undefined;
  /** The calendar before and after the publication of an id. */
  around: (id: number) => { before: Calendar; after: Calendar } | undefined;
  /** What it would be with one more year. */
  withYear: (year: CalendarYear) => Calendar;
  /** Reads what has been published since; cheap when nothing was. */
  refresh: () => Promise<void>;
  /** The years it is made of, and those that acts published. */
  years: () => readonly CalendarYear[];
  published: () => readonly PublishedCalendar[];
};

type Stage = NamedCalendar & { id: number; years: readonly CalendarYear[] };

/** Reads the published calendars and keeps each state of the whole, so that a replay counts as the act did. */
export const livingCalendar = async (db: Database, packed: readonly CalendarYear[]): Promise<LivingCalendar> => {
  const first: Stage = { id: 0, years: packed, calendar: calendarOf(packed), hash: packHash(packed) };
  let stages: [Stage, ...Stage[]] = [first];
  let published: PublishedCalendar[] = [];
  const last = (): Stage => stages.at(-1) ?? first;
  const refresh = async (): Promise<void> => {
    if ((await lastCalendar(db)) === last().id) return;
    published = await publishedCalendars(db);
    stages = published.reduce<[Stage, ...Stage[]]>(
      (made, { id, year }) => [...made, stage(made.at(-1), id, year)],
      [first],
    );
  };
  const stage = (before: Stage = first, id: number, year: CalendarYear): Stage => {
    const years = over(before.years, year);
    return { id, years, calendar: calendarOf(years), hash: packHash(years) };
  };
  await refresh();
  return {
    now: last,
    byHash: (hash) => stages.find((one) => one.hash === hash)?.calendar,
    around: (id) => {
      const at = stages.findIndex((one) => one.id === id);
      const [before, after] = [stages[at - 1], stages[at]];
      return before && after && { before: before.calendar, after: after.calendar };
    },
    withYear: (year) => calendarOf(over(last().years, year)),
    refresh,
    years: () => last().years,
    published: () => published,
  };
};

/** A year takes the place of the one there was for the same region. */
const over = (years: readonly CalendarYear[], year: CalendarYear): CalendarYear[] => [
  ...years.filter((one) => one.year !== year.year || one.region !== year.region),
  year,
];
