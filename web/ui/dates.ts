import { useTranslation } from "react-i18next";

const civilDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const shanghai = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Shanghai",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** Civil date and time of day in Shanghai of a UTC instant. */
export const shanghaiTime = (instant: string): { date: string; time: string } => {
  const parts = new Map(shanghai.formatToParts(new Date(instant)).map((part) => [part.type, part.value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "";
  return { date: `${part("year")}-${part("month")}-${part("day")}`, time: `${part("hour")}:${part("minute")}` };
};

/** Days since 1970-01-01 of a civil date, for arithmetic on spans. */
export const dayNumber = (date: string): number =>
  Math.round(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) / 86_400_000);

const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

/** The weekday of a civil date; 1970-01-01 was a Thursday. */
export const weekdayOf = (date: string): (typeof weekdays)[number] =>
  weekdays[(((dayNumber(date) + 4) % 7) + 7) % 7] ?? "sunday";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
const monthOf = (month: string): (typeof months)[number] => months[Number(month) - 1] ?? "jan";

/** Prints civil dates as `2026年3月2日（星期一）`, and instants with the time in Shanghai. */
export const useDates = (): { day: (date: string) => string; moment: (instant: string) => string } => {
  const { t } = useTranslation("ui");
  const day = (date: string): string => {
    const [, year, month, dayOfMonth] = civilDate.exec(date) ?? [];
    if (year === undefined || month === undefined || dayOfMonth === undefined) return moment(date);
    const weekday = t(`date.weekday.${weekdayOf(date)}`);
    return t("date.day", { year, month: t(`date.month.${monthOf(month)}`), day: Number(dayOfMonth), weekday });
  };
  const moment = (instant: string): string => {
    if (Number.isNaN(Date.parse(instant))) return instant;
    const { date, time } = shanghaiTime(instant);
    return t("date.time", { date: day(date), time });
  };
  return { day, moment };
};
