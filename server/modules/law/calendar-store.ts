import type { CalendarYear } from "@mingfa/core/law";
import type { Database } from "#platform/database";

/** A year's calendar that an act published, in the order of publication. */
export type PublishedCalendar = { id: number; year: CalendarYear; publishedOn: string; publishedIn: string };

export const publishedCalendars = (db: Database): Promise<PublishedCalendar[]> =>
  db.rows<PublishedCalendar>(
    "law.calendars",
    `SELECT id, body AS year, published_on AS "publishedOn", published_in AS "publishedIn" FROM law.calendar ORDER BY id`,
  );

export const lastCalendar = async (db: Database): Promise<number> =>
  (await db.rows<{ id: number }>("law.lastCalendar", "SELECT coalesce(max(id), 0) AS id FROM law.calendar"))[0]?.id ??
  0;

/** Publishes a year's calendar; every process follows it within a second. */
export const addCalendar = async (
  tx: Database,
  year: CalendarYear,
  by: { on: string; matter: string },
): Promise<void> => {
  await tx.rows(
    "law.addCalendar",
    "INSERT INTO law.calendar (year, body, published_on, published_in) VALUES ($1, $2, $3, $4)",
    [year.year, JSON.stringify(year), by.on, by.matter],
  );
};

/** That the queues follow a calendar, and what it moved. */
export type AppliedCalendar = { calendar: number; appliedAt: string; lookedAt: number; moved: number };

export const appliedCalendars = (db: Database): Promise<AppliedCalendar[]> =>
  db.rows<AppliedCalendar>(
    "law.appliedCalendars",
    `SELECT calendar, applied_at AS "appliedAt", looked_at AS "lookedAt", moved FROM law.calendar_applied ORDER BY calendar`,
  );

/** The oldest published calendar that the queues do not follow yet. */
export const unappliedCalendar = async (db: Database): Promise<number | undefined> =>
  (
    await db.rows<{ id: number }>(
      "law.unappliedCalendar",
      "SELECT id FROM law.calendar c WHERE NOT EXISTS (SELECT FROM law.calendar_applied a WHERE a.calendar = c.id) ORDER BY id LIMIT 1",
    )
  )[0]?.id;

export const markApplied = async (db: Database, calendar: number, lookedAt: number, moved: number): Promise<void> => {
  await db.rows(
    "law.markApplied",
    "INSERT INTO law.calendar_applied (calendar, applied_at, looked_at, moved) VALUES ($1, now(), $2, $3) ON CONFLICT DO NOTHING",
    [calendar, lookedAt, moved],
  );
};
