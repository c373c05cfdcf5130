import { transaction } from "#platform/database";
import type { Origin } from "#platform/http";
import { proveAgain, weakPassword } from "./errors.ts";
import { recordEvent } from "./event.ts";
import type { IdentityNode } from "./identity-node.ts";
import { passwordFault } from "./password-rule.ts";
import { hashPassword } from "./password.ts";
import { checkPassword, provenSession } from "./prove.ts";
import { revokeOthers } from "./session-store.ts";
import { openSession } from "./session.ts";
import { findAccount, setPassword } from "./store.ts";

/**
 * Sets a new password; the present one is asked for, whenever there is one. Every session of the account ends, and a
 * fresh one takes the place of the caller's.
 */
export const changePassword = async (
  node: IdentityNode,
  { current, next }: { current?: string; next: string },
  origin: Origin,
): Promise<Record<string, never>> => {
  const own = await provenSession(node, origin);
  const account = await findAccount(node.db, own.login);
  if (account?.password) {
    if (current === undefined) throw proveAgain();
    await checkPassword(node, own.login, current, origin.address);
  }
  const fault =
    current === next ? { zh: "和现在的密码一样", en: "It is the present password" } : passwordFault(next, own.login);
  if (fault) throw weakPassword(fault.zh, fault.en);
  const hash = await hashPassword(next);
  await transaction(node.db, async (tx) => {
    await setPassword(tx, own.login, hash);
    await revokeOthers(tx, own.login, null);
    await recordEvent(tx, own.login, "passwordChanged", origin.userAgent);
  });
  await openSession(node, own, origin);
  return {};
};
