import { createHash, randomBytes } from "node:crypto";
import { civilDate } from "@mingfa/core/procedure";
import { findOfficer } from "#organ";
import { partiesOf } from "#party";
import type { Database } from "#platform/database";
import type { Caller } from "#platform/http";
import type { IdentityNode } from "./identity-node.ts";
import { hashPassword, matchesPassword } from "./password.ts";
import { addSession, findAccount, revokeSession, sessionSubject } from "./store.ts";

/** A fresh session's token, or undefined; takes the same time whether or not the account exists. */
export const startSession = async (
  { db, sessionHours }: IdentityNode,
  credentials: { name: string; password: string },
): Promise<string | undefined> => {
  const account = await findAccount(db, credentials.name);
  const matches = await matchesPassword(credentials.password, account?.password ?? (await decoy()));
  if (!account || !matches) return undefined;
  const token = randomBytes(32).toString("base64url");
  await addSession(db, tokenHash(token), account.login, sessionHours);
  return token;
};

export const endSession = ({ db }: IdentityNode, token: string): Promise<void> => revokeSession(db, tokenHash(token));

/** Posts, powers and mandates are read afresh on every request: who lost his post this morning acts no more. */
export const whoIs = async ({ db, now }: IdentityNode, token: string): Promise<Caller | undefined> => {
  const found = await sessionSubject(db, tokenHash(token));
  const today = civilDate(now());
  if (found?.officer) return officerCaller(db, found.officer, today);
  return found?.party ? partyCaller(db, found.party, today) : undefined;
};

const officerCaller = async (db: Database, id: string, today: string): Promise<Caller | undefined> => {
  const officer = await findOfficer(db, id, today);
  if (!officer) return undefined;
  const { name, organ, organName, duties, powers } = officer;
  return {
    actor: { kind: "officer", id, organ, duties, powers },
    session: { kind: "officer", id, name, organ: { id: organ, name: organName }, duties },
  };
};

const partyCaller = async (db: Database, id: string, today: string): Promise<Caller | undefined> => {
  const parties = await partiesOf(db, id, today);
  const [self] = parties;
  if (!self) return undefined;
  return {
    actor: { kind: "party", id, parties: parties.map((party) => party.id) },
    session: {
      kind: "party",
      id,
      name: self.name,
      parties: parties.map((party) => ({ id: party.id, name: party.name })),
    },
  };
};

const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

let decoyHash: Promise<string> | undefined;
const decoy = (): Promise<string> => (decoyHash ??= hashPassword("decoy"));
