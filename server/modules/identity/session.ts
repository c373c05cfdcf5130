import { createHash, randomBytes } from "node:crypto";
import { civilDate } from "@mingfa/core/procedure";
import type { OfficerRow } from "#organ";
import { Problem, signInFirst, type Caller, type Origin } from "#platform/http";
import { postEnded, wrongCredentials } from "./errors.ts";
import { recordEvent } from "./event.ts";
import type { IdentityNode } from "./identity-node.ts";
import { partyCaller } from "./party-caller.ts";
import {
  addSession,
  findSession,
  revokeSession,
  sessionSubject,
  touchSession,
  type Means,
  type OwnSession,
} from "./session-store.ts";

/**
 * Opens a fresh session in place of the one the browser had, and sets its cookie. Throws as for wrong credentials when
 * the account's owner may do nothing here, such as an officer without a post.
 */
export const openSession = async (
  node: IdentityNode,
  opened: { login: string; means: Means; strong: boolean },
  { cookie, userAgent }: Pick<Origin, "cookie" | "userAgent">,
): Promise<Caller["session"]> => {
  const token = randomBytes(32).toString("base64url");
  await addSession(node.db, hashOf(token), node.sessionHours, { ...opened, userAgent });
  const caller = await whoIs(node, token).catch(refusedToNobody);
  if (!caller) {
    await revokeSession(node.db, hashOf(token));
    throw wrongCredentials();
  }
  if (cookie.token !== undefined) await revokeSession(node.db, hashOf(cookie.token));
  cookie.set(token, node.sessionHours * 3600);
  await recordEvent(node.db, opened.login, "signedIn", userAgent);
  return caller.session;
};

/** To whom nothing is open here the sign-in says no more than to a stranger. */
const refusedToNobody = (error: unknown): undefined => {
  if (!(error instanceof Problem)) throw error;
};

/** Ends a token's session; its account, when there was one. */
export const endSession = ({ db }: IdentityNode, token: string): Promise<string | undefined> =>
  revokeSession(db, hashOf(token));

/** The caller's own session and account. Throws a Problem when it has ended in the meantime. */
export const ownSession = async ({ db }: IdentityNode, cookie: Origin["cookie"]): Promise<OwnSession> => {
  const own = cookie.token === undefined ? undefined : await findSession(db, hashOf(cookie.token));
  if (!own) throw signInFirst();
  return own;
};

/**
 * Posts, powers and mandates are read afresh on every request: who lost his post this morning acts no more. Throws a
 * Problem that says so.
 */
export const whoIs = async (node: IdentityNode, token: string): Promise<Caller | undefined> => {
  const subject = await sessionSubject(node.db, hashOf(token), civilDate(node.now()), node.idleMinutes);
  // Told plainly, also where the end of the post has ended the session: his page is still open, with what he entered.
  if (subject?.asOfficer && !subject.officer) throw postEnded();
  if (subject?.revoked) return undefined;
  if (subject?.unseen) await touchSession(node.db, hashOf(token));
  if (subject?.officer)
    return officerCaller(subject.officer, !subject.strong && isObliged(node, subject.officer.duties));
  return subject?.parties ? partyCaller(subject.parties) : undefined;
};

/** Whether one of these duties demands a second factor. */
export const isObliged = ({ secondFactorDuties }: IdentityNode, duties: readonly string[]): boolean =>
  duties.some((duty) => secondFactorDuties.includes(duty));

const officerCaller = ({ id, name, organ, organName, duties, powers }: OfficerRow, owes: boolean): Caller => ({
  actor: { kind: "officer", id, organ, duties, powers },
  session: {
    kind: "officer",
    id,
    name,
    organ: { id: organ, name: organName },
    duties,
    ...(owes ? { owes: "secondFactor" as const } : {}),
  },
});

const hashOf = (token: string): Buffer => createHash("sha256").update(token).digest();
