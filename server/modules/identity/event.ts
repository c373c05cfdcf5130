import type { AccountEvent } from "@mingfa/contract";
import type { Database } from "#platform/database";
import { deviceOf } from "./device.ts";

/** Adds a line to what the owner of an account may read of it. */
export const recordEvent = async (
  db: Database,
  login: string,
  what: AccountEvent["what"],
  userAgent: string,
): Promise<void> => {
  await db.rows(
    "identity.recordEvent",
    "INSERT INTO identity.event (login, what, user_agent, at) VALUES ($1, $2, $3, now())",
    [login, what, userAgent],
  );
};

/** The latest lines of an account, latest first. */
export const listEvents = async (db: Database, login: string): Promise<AccountEvent[]> => {
  const rows = await db.rows<{ what: AccountEvent["what"]; at: string; userAgent: string }>(
    "identity.listEvents",
    `SELECT what, at, user_agent AS "userAgent" FROM identity.event WHERE login = $1 ORDER BY id DESC LIMIT 20`,
    [login],
  );
  return rows.map(({ what, at, userAgent }) => ({ what, at, device: deviceOf(userAgent) }));
};
