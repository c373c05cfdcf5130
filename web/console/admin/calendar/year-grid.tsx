import type { CalendarRow } from "@mingfa/contract";
import { useLanguage } from "@mingfa/ui";
import { useTranslation } from "react-i18next";
import { monthDays, type Day } from "./month-days.ts";
import "./calendar.css";

const kinds = ["workday", "work", "off", "weekend"] as const;

/** Twelve months as tables; what a day is shows by its mark and its words, not by colour alone. */
export function YearGrid({ year, rows }: { year: number; rows: CalendarRow[] }) {
  const { t } = useTranslation("console");
  const language = useLanguage();
  const locale = language === "en" ? "en" : "zh-CN";
  const month = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: "narrow", timeZone: "UTC" });
  // 5 January 1970 was a Monday.
  const weekdays = Array.from({ length: 7 }, (_, index) => weekday.format(new Date(Date.UTC(1970, 0, 5 + index))));
  return (
    <>
      <p className="calendar-key">
        {t("admin.calendars.legend")}
        {kinds.map((kind) => (
          <span key={kind}>
            <span className="calendar-day" data-kind={kind} aria-hidden="true">
              8
            </span>{" "}
            {t(`admin.calendars.${kind}`)}
          </span>
        ))}
      </p>
      <div className="calendar-year">
        {Array.from({ length: 12 }, (_, index) => (
          <Month
            key={index}
            name={month.format(new Date(Date.UTC(year, index, 1)))}
            weekdays={weekdays}
            {...monthDays(year, index + 1, rows)}
          />
        ))}
      </div>
    </>
  );
}

type MonthProps = { name: string; weekdays: string[]; blanks: number; days: Day[] };

function Month({ name, weekdays, blanks, days }: MonthProps) {
  const cells: (Day | undefined)[] = [...Array.from({ length: blanks }, () => undefined), ...days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) => cells.slice(week * 7, week * 7 + 7));
  return (
    <table className="calendar-month">
      <caption>{name}</caption>
      <thead>
        <tr>
          {weekdays.map((day, index) => (
            <th key={index} scope="col">
              {day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((day) => day)?.date}>
            {week.map((day, index) => (
              <td key={day?.date ?? index}>{day && <DayCell day={day} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day: { date, kind, holiday } }: { day: Day }) {
  const { t } = useTranslation("console");
  const said = `${holiday === undefined ? "" : `${holiday} `}${t(`admin.calendars.${kind}`)}`;
  return (
    <span className="calendar-day" data-kind={kind} title={said}>
      {Number(date.slice(8))}
      {kind !== "workday" && <span className="mf-unseen"> {said}</span>}
    </span>
  );
}
