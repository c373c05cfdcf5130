import type { SignInAnswer } from "@mingfa/contract";
import type { Origin, SessionCookie } from "#platform/http";
import { admitAttempt, forgiveAttempts } from "./attempt.ts";
import { wrongCredentials } from "./errors.ts";
import { recordEvent } from "./event.ts";
import type { IdentityNode } from "./identity-node.ts";
import { decoy, matchesPassword } from "./password.ts";
import { secondStep } from "./second-factor.ts";
import { endSession, openSession } from "./session.ts";
import { findAccount } from "./store.ts";

/**
 * Signs in by password: a fresh session's cookie and as what this person may act, or the second step where the account
 * has one. Throws a Problem for wrong credentials; takes the same time whether or not the account exists.
 */
export const signIn = async (
  node: IdentityNode,
  credentials: { name: string; password: string },
  origin: Origin,
): Promise<SignInAnswer> => {
  await admitAttempt(node.db, credentials.name, origin.address);
  const account = await findAccount(node.db, credentials.name);
  const matches = await matchesPassword(credentials.password, account?.password || (await decoy()));
  if (!account || account.password === "" || !matches) throw wrongCredentials();
  const second = await secondStep(node, account.login);
  if (second) return second;
  const session = await openSession(node, { login: account.login, means: "password", strong: false }, origin);
  await forgiveAttempts(node.db, account.login);
  return session;
};

/** Ends the session here and on the server; harmless when there is none. */
export const signOut = async (
  node: IdentityNode,
  { cookie, userAgent }: { cookie: SessionCookie; userAgent: string },
): Promise<Record<string, never>> => {
  const login = cookie.token === undefined ? undefined : await endSession(node, cookie.token);
  if (login !== undefined) await recordEvent(node.db, login, "signedOut", userAgent);
  cookie.clear();
  return {};
};
