import { dayNumber, type CalendarYear } from "@mingfa/core/law";
import type { PackFault, PackPath } from "@mingfa/core/procedure";

/** Days that don't exist, and spans that end before they begin. */
export const checkCalendarYear = ({ holidays }: CalendarYear): PackFault[] =>
  holidays.flatMap(({ off, work = [] }, at) => [
    ...off.flatMap(({ from, to }, span) => {
      const path = ["holidays", at, "off", span];
      const faults = [...real(from, [...path, "from"]), ...real(to, [...path, "to"])];
      if (faults.length === 0 && from > to)
        faults.push({
          path: [...path, "to"],
          code: "backwards",
          message: { zh: "结束早于开始", en: "it ends before it begins" },
        });
      return faults;
    }),
    ...work.flatMap((date, day) => real(date, ["holidays", at, "work", day])),
  ]);

const real = (date: string, path: PackPath): PackFault[] =>
  dayNumber(date) === undefined
    ? [{ path, code: "noSuchDate", message: { zh: `${date} 不是存在的日期`, en: `${date} is not a date that exists` } }]
    : [];
