import type { CalendarNotice, CalendarRow, CalendarYearView } from "@mingfa/contract";
import { calendarRows, dayNumber, type Calendar } from "@mingfa/core/law";
import { isObject, type Json } from "@mingfa/core/procedure";
import { appliedCalendars } from "#law";
import { runningFacts } from "#procedure";
import type { AdministrationNode } from "./administration-node.ts";
import { calendarProcedure } from "./entitled.ts";

type Proposal = { matter: string; number: string } & CalendarNotice;

/** The years in use, the newest first, with who published them and what they moved; and the proposed ones. */
export const showCalendars = async (
  node: AdministrationNode,
): Promise<{ years: CalendarYearView[]; proposals: Proposal[] }> => {
  const applied = new Map((await appliedCalendars(node.db)).map((one) => [one.calendar, one]));
  const published = new Map(node.calendars.published().map((one) => [one.year.year, one]));
  const { calendar } = node.calendars.now();
  const years = node.calendars
    .years()
    .filter(({ region }) => region === undefined)
    .map((year): CalendarYearView => {
      const by = published.get(year.year);
      const follows = by && applied.get(by.id);
      return {
        year: year.year,
        source: year.source.join(" "),
        workingDays: workingDays(calendar, year.year),
        rows: calendarRows(year),
        ...(by ? { publishedIn: by.publishedIn, publishedOn: by.publishedOn } : {}),
        ...(follows ? { applied: { at: follows.appliedAt, lookedAt: follows.lookedAt, moved: follows.moved } } : {}),
      };
    });
  return { years: years.toSorted((a, b) => b.year - a.year), proposals: await proposals(node) };
};

const workingDays = (calendar: Calendar, year: number): number =>
  calendar.worked(dayNumber(`${year}-12-31`) ?? 0) - calendar.worked((dayNumber(`${year}-01-01`) ?? 0) - 1);

const proposals = async (node: AdministrationNode): Promise<Proposal[]> =>
  (await runningFacts(node.procedure, calendarProcedure)).flatMap(({ matter, number, facts }) => {
    const { year, source, days } = facts;
    if (typeof year !== "number" || typeof source !== "string" || !Array.isArray(days)) return [];
    return [{ matter, number, year, source, rows: days.flatMap(rowOf) }];
  });

const rowOf = (row: Json): CalendarRow[] => {
  if (!isObject(row)) return [];
  const { holiday, kind, from, to } = row;
  return typeof holiday === "string" && typeof from === "string" && typeof to === "string"
    ? [{ holiday, kind: kind === "work" ? "work" : "off", from, to }]
    : [];
};
