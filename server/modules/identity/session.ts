import { createHash, randomBytes } from "node:crypto";
import { civilDate } from "@mingfa/core/procedure";
import type { OfficerRow } from "#organ";
import type { PartyRow } from "#party";
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
  const subject = await sessionSubject(db, tokenHash(token), civilDate(now()));
  if (subject?.officer) return officerCaller(subject.officer);
  return subject?.parties ? partyCaller(subject.parties) : undefined;
};

const officerCaller = ({ id, name, organ, organName, duties, powers }: OfficerRow): Caller => ({
  actor: { kind: "officer", id, organ, duties, powers },
  session: { kind: "officer", id, name, organ: { id: organ, name: organName }, duties },
});

const partyCaller = (parties: PartyRow[]): Caller | undefined => {
  const [self] = parties;
  if (!self) return undefined;
  return {
    actor: { kind: "party", id: self.id, parties: parties.map((party) => party.id) },
    session: {
      kind: "party",
      id: self.id,
      name: self.name,
      parties: parties.map((party) => ({ id: party.id, name: party.name })),
    },
  };
};

const tokenHash = (token: string): Buffer => createHash("sha256").update(token).digest();

let decoyHash: Promise<string> | undefined;
const decoy = (): Promise<string> => (decoyHash ??= hashPassword("decoy"));
