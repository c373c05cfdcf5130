import { Type, type Static } from "typebox";
import { Check } from "typebox/value";
import { addDays } from "./civil-date.ts";
import { calendarRows, type CalendarRow } from "./calendar-rows.ts";
import { CalendarYear } from "./calendar-schema.ts";

/** A year as it lies in files: the shape of packs/calendar, or the holiday-cn shape, a line for each day. */
const DayList = Type.Object({
  year: Type.Integer({ minimum: 1900, maximum: 2199 }),
  papers: Type.Optional(Type.Array(Type.String())),
  days: Type.Array(
    Type.Object({
      name: Type.String({ minLength: 1, maxLength: 30 }),
      date: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
      isOffDay: Type.Boolean(),
    }),
    { minItems: 1, maxItems: 200 },
  ),
});

export type CalendarNotice = { year: number; source: string; rows: CalendarRow[] };

/** A year's lines from parsed data of either shape; undefined when it is neither. A region's own calendar is neither. */
export const readCalendarNotice = (value: unknown): CalendarNotice | undefined => {
  if (Check(CalendarYear, value) && value.region === undefined)
    return { year: value.year, source: value.source[0] ?? "", rows: calendarRows(value) };
  if (!Check(DayList, value)) return undefined;
  return { year: value.year, source: value.papers?.[0] ?? "", rows: spans(value.days) };
};

type Day = Static<typeof DayList>["days"][number];

/** Days off of a holiday that follow each other become one span; each day worked stands alone. */
const spans = (days: readonly Day[]): CalendarRow[] => {
  const rows: CalendarRow[] = [];
  for (const { name: holiday, date, isOffDay } of days.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const kind = isOffDay ? "off" : "work";
    const last = rows.findLast((row) => row.holiday === holiday && row.kind === kind);
    if (last && kind === "off" && addDays(last.to, 1) === date) last.to = date;
    else rows.push({ holiday, kind, from: date, to: date });
  }
  return rows;
};
