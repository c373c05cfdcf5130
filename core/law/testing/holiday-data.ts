import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = join(dirname(fileURLToPath(import.meta.url)), "../../../../shared/data/holiday-cn");

/** Why the published holidays can't be read; undefined when they can. Under CI that is a failure, not a reason. */
export const withoutHolidays = existsSync(folder) ? undefined : `missing: ${folder}`;
if (withoutHolidays !== undefined) {
  if (process.env["CI"] !== undefined) throw new Error(withoutHolidays);
  console.warn(`the calendar is not checked against the published holidays; ${withoutHolidays}`);
}

/** A day that differs from the plain week, as published. */
export type PublishedDay = { name: string; date: string; isOffDay: boolean };
type PublishedYear = { year: number; papers: string[]; days: PublishedDay[] };

export const publishedYears = (): PublishedYear[] =>
  readdirSync(folder)
    .filter((file) => /^\d{4}\.json$/.test(file))
    .map((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as PublishedYear);

/** Working days by looking each day up: slow, and nothing of it is shared with the calendar under test. */
export function naiveWorkday(days: ReadonlyMap<string, PublishedDay>): (date: string) => boolean {
  return (date) => {
    const published = days.get(date);
    if (published) return !published.isOffDay;
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    return weekday >= 1 && weekday <= 5;
  };
}

export const publishedDays = (): Map<string, PublishedDay> =>
  new Map(publishedYears().flatMap(({ days }) => days.map((day) => [day.date, day] as const)));

export const nextDate = (date: string, days = 1): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
