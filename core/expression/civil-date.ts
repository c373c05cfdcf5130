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
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? dateOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
};

export const dateOf = (year: number, month: number, day: number): CivilDate | null => {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return null;
  return Number.isInteger(day) && day <= monthLength(year, month) ? civilDate(dayNumber(year, month, day)) : null;
};

export const printDate = (date: CivilDate): string => {
  const { year, month, day } = civil(date);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};

/** The corresponding day some months on; the month's last day when it has none. */
export const addMonths = (date: CivilDate, months: number): CivilDate | null => {
  const { year, month, day } = civil(date);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dateOf(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)));
};

/** Whole months from one date to another; negative when the second is the earlier. */
export const monthsBetween = (from: CivilDate, to: CivilDate): number => {
  const [a, b] = [civil(from), civil(to)];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  if (months > 0 && b.day < a.day) return months - 1;
  return months < 0 && b.day > a.day ? months + 1 : months;
};

/** Monday is 1, Sunday 7. */
export const weekday = ({ day }: CivilDate): number => ((((day + 3) % 7) + 7) % 7) + 1;

/** Month and day from 1. (Howard Hinnant's civil calendar algorithm: years run from March, eras are 400 years.) */
export const civil = ({ day: days }: CivilDate): { year: number; month: number; day: number } => {
  const shifted = days + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36524) + Math.floor(ofEra / 146096);
  const yearOfEra = Math.floor((ofEra - leaps) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
};

const dayNumber = (year: number, month: number, day: number): number => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
};

const monthLength = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
};
