import { createHash, randomBytes } from "node:crypto";
import type { Database } from "#platform/database";
import { ceremonyOver } from "./errors.ts";

/** Of what the steps are joined: nothing begun for one may end another. */
export type CeremonyKind =
  | "secondFactor"
  | "passkeySignIn"
  | "passkeyNew"
  | "codesNew"
  | "platformSignIn"
  | "platformLink";

export type Ceremony = { login: string | null; detail: Record<string, string> };

const minutes = 10;
const mostTries = 5;

/** Begins one; the ticket is the only thing that can go on with it. */
export const beginCeremony = async (db: Database, kind: CeremonyKind, { login, detail }: Ceremony): Promise<string> => {
  const ticket = randomBytes(32).toString("base64url");
  await db.rows(
    "identity.beginCeremony",
    `WITH swept AS (DELETE FROM identity.ceremony WHERE expires_at < now())
     INSERT INTO identity.ceremony (ticket_hash, kind, login, detail, expires_at)
     VALUES ($1, $2, $3, $4, now() + $5 * interval '1 minute')`,
    [hash(ticket), kind, login, JSON.stringify(detail), minutes],
  );
  return ticket;
};

/** Ends one and returns what it held; a ticket works once, and two at once get one answer. Throws a Problem otherwise. */
export const endCeremony = async (db: Database, kind: CeremonyKind, ticket: string): Promise<Ceremony> => {
  const [row] = await db.rows<Ceremony>(
    "identity.endCeremony",
    "DELETE FROM identity.ceremony WHERE ticket_hash = $1 AND kind = $2 AND expires_at > now() RETURNING login, detail",
    [hash(ticket), kind],
  );
  if (!row) throw ceremonyOver();
  return row;
};

/** Counts a try; what it holds, as long as there are tries left. Throws a Problem otherwise. */
export const tryCeremony = async (db: Database, kind: CeremonyKind, ticket: string): Promise<Ceremony> => {
  const [row] = await db.rows<Ceremony>(
    "identity.tryCeremony",
    `UPDATE identity.ceremony SET tries = tries + 1
      WHERE ticket_hash = $1 AND kind = $2 AND expires_at > now() AND tries < $3 RETURNING login, detail`,
    [hash(ticket), kind, mostTries],
  );
  if (!row) throw ceremonyOver();
  return row;
};

const hash = (ticket: string): Buffer => createHash("sha256").update(ticket).digest();
