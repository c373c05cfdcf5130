/**
 * Civil dates of Asia/Shanghai as whole days since 1970-01-01, so that counting is subtraction. The text form is
 * `YYYY-MM-DD`, years 0001 to 9999.
 */

/** Days since 1970-01-01; undefined when the text names no day of the Gregorian calendar. */
export function dayNumber(date: string): number | undefined {
  if (date.length !== 10 || date[4] !== "-" || date[7] !== "-") return undefined;
  const year = digits(date, 0, 4);
  const month = digits(date, 5, 7);
  const day = digits(date, 8, 10);
  if (!(year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month))) return undefined;
  return dayOf(year, month, day);
}

/** NaN when any character is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    value = digit >= 0 && digit <= 9 ? value * 10 + digit : Number.NaN;
  }
  return value;
}

export function dayOf(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468;
}

export type YearMonthDay = { year: number; month: number; day: number };

/** Years run from March and eras are 400 years, so that leap days come last (Howard Hinnant's algorithm). */
export function partsOf(number: number): YearMonthDay {
  const shifted = number + 719468;
  const era = Math.floor(shifted / 146097);
  const ofEra = shifted - era * 146097;
  const leaps = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36524) + Math.floor(ofEra / 146096);
  const yearOfEra = Math.floor((ofEra - leaps) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * ofYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const day = ofYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function dateText(number: number): string {
  const { year, month, day } = partsOf(number);
  const before = year < 1000 ? String(year).padStart(4, "0") : String(year);
  return `${before}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

/** The corresponding day some months on or back; the month's last day when it has none (民法典 202). */
export function addMonths(number: number, months: number): number {
  const { year, month, day } = partsOf(number);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
  return dayOf(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)));
}

/** The date so many calendar days on, or back. Throws RangeError when `date` names no day. */
export function addDays(date: string, days: number): string {
  const number = dayNumber(date);
  if (number === undefined) throw new RangeError(`not a date: ${date}`);
  return dateText(number + days);
}

/** Monday is 1, Sunday 7. */
export function weekday(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

export function monthLength(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
