import { randomInt } from "node:crypto";
import type { Database } from "#platform/database";
import { deviceOf } from "./device.ts";
import { endSessionsOf } from "./officer-account.ts";
import { hashPassword } from "./password.ts";
import type { Means } from "./session-store.ts";
import { setPassword } from "./store.ts";

const live = "s.revoked_at IS NULL AND s.expires_at > now()";

export type OfficerSession = {
  id: string;
  login: string;
  officer: string;
  means: Means;
  userAgent: string;
  since: string;
  lastUsed: string;
};

/** Where officers are signed in, the last used first; the first thousand. */
export const officerSessions = (db: Database): Promise<OfficerSession[]> =>
  db.rows<OfficerSession>(
    "identity.officerSessions",
    `SELECT s.id, s.login, a.officer, s.means, s.user_agent AS "userAgent", s.created_at AS since, s.last_used_at AS "lastUsed"
       FROM identity.session s JOIN identity.account a USING (login)
      WHERE a.officer IS NOT NULL AND ${live} ORDER BY s.last_used_at DESC, s.id LIMIT 1000`,
  );

/** In how many sessions parties are signed in. */
export const countPartySessions = async (db: Database): Promise<number> =>
  (
    await db.rows<{ count: number }>(
      "identity.countPartySessions",
      `SELECT count(*) AS count FROM identity.session s JOIN identity.account a USING (login) WHERE a.party IS NOT NULL AND ${live}`,
    )
  )[0]?.count ?? 0;

/** Ends an officer's session; false when there is no such live one. */
export const endSessionById = async (db: Database, id: string): Promise<boolean> =>
  (
    await db.rows(
      "identity.endSessionById",
      `UPDATE identity.session s SET revoked_at = now() FROM identity.account a
        WHERE a.login = s.login AND a.officer IS NOT NULL AND s.id::text = $1 AND ${live} RETURNING s.id`,
      [id],
    )
  ).length > 0;

/** Letters and digits that nobody takes for another. */
const signs = "ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789";

/**
 * Gives an officer's account a new password of 80 bits and more, and ends its sessions; undefined when he has no
 * account. Only its hash is kept.
 */
export const issuePasswordTo = async (tx: Database, officer: string): Promise<string | undefined> => {
  const [account] = await tx.rows<{ login: string }>(
    "identity.accountOfOfficer",
    "SELECT login FROM identity.account WHERE officer = $1 ORDER BY login LIMIT 1 FOR UPDATE",
    [officer],
  );
  if (!account) return undefined;
  const password = Array.from({ length: 16 }, () => signs[randomInt(signs.length)]).join("");
  await setPassword(tx, account.login, await hashPassword(password));
  await endSessionsOf(tx, officer);
  return password;
};

/** A device in two words: “Chrome, Windows”. */
export const deviceName = (userAgent: string): string => {
  const { browser, system } = deviceOf(userAgent);
  return [browser, system].filter((word) => word !== "").join(", ");
};
