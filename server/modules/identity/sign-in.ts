import type { Session } from "@mingfa/contract";
import type { SessionCookie } from "#platform/http";
import { admitAttempt, forgiveAttempts } from "./attempt.ts";
import { wrongCredentials } from "./errors.ts";
import type { IdentityNode } from "./identity-node.ts";
import { endSession, startSession, whoIs } from "./session.ts";

/** Signs in: a fresh session's cookie, and as what this person may act. Throws a Problem for wrong credentials. */
export const signIn = async (
  node: IdentityNode,
  credentials: { name: string; password: string },
  address: string,
  cookie: SessionCookie,
): Promise<Session> => {
  await admitAttempt(node.db, credentials.name, address);
  const token = await startSession(node, credentials);
  const caller = token === undefined ? undefined : await whoIs(node, token);
  if (token === undefined || !caller) throw wrongCredentials();
  await forgiveAttempts(node.db, credentials.name);
  if (cookie.token !== undefined) await endSession(node, cookie.token);
  cookie.set(token, node.sessionHours * 3600);
  return caller.session;
};

/** Ends the session here and on the server; harmless when there is none. */
export const signOut = async (node: IdentityNode, cookie: SessionCookie): Promise<Record<string, never>> => {
  if (cookie.token !== undefined) await endSession(node, cookie.token);
  cookie.clear();
  return {};
};
