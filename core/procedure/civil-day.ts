const daysIn = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True for a Gregorian day that exists, written `YYYY-MM-DD`, from 1900 to 2999. */
export const isCivilDate = (text: string): boolean => {
  const match = /^(19|2\d)(\d\d)-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(match[3]), Number(match[4])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && leap ? 29 : (daysIn[month - 1] ?? 0);
  return day >= 1 && day <= last;
};

/** The civil date in Asia/Shanghai (UTC+8, no summer time since 1992) of a UTC instant. */
export const civilDate = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
