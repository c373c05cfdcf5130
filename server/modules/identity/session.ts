import { createHash, randomBytes } from "node:crypto";
import type { Session } from "@mingfa/contract";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import { findOfficer } from "#organ";
import { partiesOf } from "#party";
import type { Database } from "#platform/database";
import { hashPassword, matchesPassword } from "./password.ts";
import { addSession, findAccount, revokeSession, sessionSubject } from "./store.ts";

/** The actor for `core`, and the same person as pages show him. */
export type Subject = { actor: Actor; session: Session };

/** A fresh session's token, or undefined; takes the same time whether or not the account exists. */
export const signIn = async (
  db: Database,
  credentials: { name: string; password: string },
  now: string,
  hours: number,
): Promise<string | undefined> => {
  const account = await findAccount(db, credentials.name);
  const matches = await matchesPassword(credentials.password, account?.password ?? (await decoy));
  if (!account || !matches) return undefined;
  const token = randomBytes(32).toString("base64url");
  const until = new Date(Date.parse(now) + hours * 3_600_000).toISOString();
  await addSession(db, tokenHash(token), account.login, now, until);
  return token;
};

export const signOut = (db: Database, token: string, now: string): Promise<void> => revokeSession(db, tokenHash(token), now);

/** Posts, powers and mandates are read afresh on every request: who lost his post this morning acts no more. */
export const whoIs = async (db: Database, token: string, now: string): Promise<Subject | undefined> => {
  const found = await sessionSubject(db, tokenHash(token), now);
  if (found?.officer) return officerSubject(db, found.officer, civilDate(now));
  return found?.party ? partySubject(db, found.party, civilDate(now)) : undefined;
};

const officerSubject = async (db: Database, id: string, today: string): Promise<Subject | undefined> => {
  const officer = await findOfficer(db, id, today);
  if (!officer) return undefined;
  const { name, organ, organName, duties, powers } = officer;
  return {
    actor: { kind: "officer", id, organ, duties, powers },
    session: { kind: "officer", id, name, organ: { id: organ, name: organName }, duties },
  };
};

const partySubject = async (db: Database, id: string, today: string): Promise<Subject | undefined> => {
  const parties = await partiesOf(db, id, today);
  const [self] = parties;
  if (!self) return undefined;
  return {
    actor: { kind: "party", id, parties: parties.map((party) => party.id) },
    session: { kind: "party", id, name: self.name, parties: parties.map((party) => ({ id: party.id, name: party.name })) },
  };
};

const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

const decoy = hashPassword("decoy");
