import type { Proof } from "@mingfa/contract";
import type { Origin } from "#platform/http";
import { admitAttempt } from "./attempt.ts";
import { checkCode } from "./check-code.ts";
import { proveAgain, wrongCredentials } from "./errors.ts";
import { factorsOf } from "./factor-store.ts";
import type { IdentityNode } from "./identity-node.ts";
import { decoy, matchesPassword } from "./password.ts";
import { proveSession, type OwnSession } from "./session-store.ts";
import { ownSession } from "./session.ts";
import { findAccount } from "./store.ts";

/** How long a proof of identity stands for what changes the ways into an account. */
const proofSeconds = 600;

/** Shows once more who one is: by code where the account has a second factor, else by password. */
export const prove = async (node: IdentityNode, { password, code }: Proof, origin: Origin): Promise<object> => {
  const own = await ownSession(node, origin.cookie);
  if (code !== undefined) {
    await checkCode(node, own.login, code, origin.userAgent);
    await proveSession(node.db, own.id, true);
    return {};
  }
  await checkPassword(node, own.login, password ?? "", origin.address);
  // A password alone does not open what a second factor guards.
  if (await hasFactor(node, own.login)) throw proveAgain();
  await proveSession(node.db, own.id, false);
  return {};
};

/**
 * The caller's session, if he showed within ten minutes who he is, by his second factor where he has one; throws a
 * Problem that asks for it otherwise.
 */
export const provenSession = async (node: IdentityNode, origin: Pick<Origin, "cookie">): Promise<OwnSession> => {
  const own = await ownSession(node, origin.cookie);
  if (own.provedAgo > proofSeconds || (!own.strong && (await hasFactor(node, own.login)))) throw proveAgain();
  return own;
};

const hasFactor = async ({ db }: IdentityNode, login: string): Promise<boolean> => {
  const { codesSince, passkeys } = await factorsOf(db, login);
  return codesSince !== null || passkeys > 0;
};

/** Throws a Problem when it is not the account's password; counts the try. */
export const checkPassword = async (
  node: IdentityNode,
  login: string,
  password: string,
  address: string,
): Promise<void> => {
  await admitAttempt(node.db, login, address);
  const account = await findAccount(node.db, login);
  if (!(await matchesPassword(password, account?.password || (await decoy())))) throw wrongCredentials();
};
