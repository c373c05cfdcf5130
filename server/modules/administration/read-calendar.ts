import type { CalendarMoves, CalendarNotice } from "@mingfa/contract";
import { readCalendarNotice } from "@mingfa/core/law";
import { parseYaml } from "#packs";
import { movedTerms } from "#procedure";
import type { AdministrationNode } from "./administration-node.ts";
import { unreadable } from "./errors.ts";
import { yearGiven } from "./year-given.ts";

const shape = {
  zh: "不是放假安排：应为 packs/calendar 形式的 YAML，或者 holiday-cn 形式的 JSON，并且至少有一天",
  en: "is no calendar: YAML in the shape of packs/calendar, or JSON in that of holiday-cn, with at least one day",
};

/** Reads a year's notice from a file. JSON is YAML too, so one reader takes both. Throws a Problem naming the fault. */
export const readCalendar = (text: string): CalendarNotice => {
  const parsed = parseYaml("calendar", text);
  if (!parsed.ok)
    throw unreadable(
      parsed.faults.map(({ line, column, code, message }) => ({ field: `${line}:${column}`, code, message })),
    );
  const notice = readCalendarNotice(parsed.source.value);
  if (!notice || notice.rows.length === 0 || notice.rows.length > 60)
    throw unreadable([{ field: "text", code: "shape", message: shape }]);
  return notice;
};

const most = 200;

/** What a year would move: every running term counted by it and without it. Nothing is kept. */
export const calendarMoves = (
  node: AdministrationNode,
  { year, source, rows }: CalendarNotice,
): Promise<CalendarMoves> => {
  const proposed = yearGiven(node.packs.calendarYears, { year, source, days: rows });
  const { calendar: before } = node.calendars.now();
  return movedTerms(node.procedure, { before, after: node.calendars.withYear(proposed) }, most);
};
