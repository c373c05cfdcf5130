import { ofOne, ofTwo, whole, type BuiltIn } from "./built-in.ts";
import { CivilDate, dateOf, monthsBetween, parseDate, weekday } from "./civil-date.ts";
import { duration, Duration, parseDuration } from "./duration.ts";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

export const dateFunctions: Record<string, BuiltIn> = {
  date: {
    least: 1,
    most: 3,
    apply: (values) => {
      const [first = null] = values;
      if (values.length === 1)
        return typeof first === "string" ? parseDate(first) : first instanceof CivilDate ? first : null;
      const [year, month, day] = values.map(whole);
      return year === undefined || month === undefined || day === undefined ? null : dateOf(year, month, day);
    },
  },
  duration: ofOne((value) =>
    typeof value === "string" ? parseDuration(value) : value instanceof Duration ? value : null,
  ),
  "years and months duration": ofTwo((from, to) =>
    from instanceof CivilDate && to instanceof CivilDate ? duration("months", monthsBetween(from, to)) : null,
  ),
  "day of week": ofOne((value) => (value instanceof CivilDate ? (weekdays[weekday(value) - 1] ?? null) : null)),
};
