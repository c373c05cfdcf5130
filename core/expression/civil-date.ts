import {
  addMonths as monthsOn,
  dateText,
  dayNumber,
  dayOf,
  monthLength,
  partsOf,
  weekday as weekdayOf,
  type YearMonthDay,
} from "../law/civil-date.ts";

/** A civil date (no time, no zone), as days since 1970-01-01 of the Gregorian calendar. Year 0001 to 9999. */
export class CivilDate {
  readonly day: number;

  constructor(day: number) {
    this.day = day;
  }
}

const firstDay = -719162;
const lastDay = 2932896;

/** Null outside years 1 to 9999. */
export const civilDate = (day: number): CivilDate | null =>
  day >= firstDay && day <= lastDay ? new CivilDate(day) : null;

/** `YYYY-MM-DD`; null when there is no such day. */
export const parseDate = (text: string): CivilDate | null => {
  const day = dayNumber(text);
  return day === undefined ? null : civilDate(day);
};

export const dateOf = (year: number, month: number, day: number): CivilDate | null => {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null;
  return Number.isInteger(day) && day <= monthLength(year, month) ? civilDate(dayOf(year, month, day)) : null;
};

export const printDate = ({ day }: CivilDate): string => dateText(day);

/** The corresponding day some months on; the month's last day when it has none. */
export const addMonths = ({ day }: CivilDate, months: number): CivilDate | null => civilDate(monthsOn(day, months));

/** Whole months from one date to another; negative when the second is the earlier. */
export const monthsBetween = (from: CivilDate, to: CivilDate): number => {
  const [a, b] = [civil(from), civil(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  if (months > 0 && b.day < a.day) return months - 1;
  return months < 0 && b.day > a.day ? months + 1 : months;
};

/** Monday is 1, Sunday 7. */
export const weekday = ({ day }: CivilDate): number => weekdayOf(day);

export const civil = ({ day }: CivilDate): YearMonthDay => partsOf(day);
