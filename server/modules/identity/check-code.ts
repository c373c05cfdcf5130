import { admitCode } from "./attempt.ts";
import { stepOf } from "./authenticator.ts";
import { codesUnreadable, wrongCode } from "./errors.ts";
import { recordEvent } from "./event.ts";
import { sealedSecret, takeRecovery, takeStep } from "./factor-store.ts";
import type { IdentityNode } from "./identity-node.ts";
import { recoveryHash } from "./recovery.ts";

/**
 * Takes a code of the account's authenticator app, or one of its recovery codes; neither opens twice. Throws a Problem
 * for a wrong or used one, and once there were too many tries.
 */
export const checkCode = async (
  node: IdentityNode,
  login: string,
  given: string,
  userAgent: string,
): Promise<"code" | "recovery"> => {
  await admitCode(node.db, login);
  const code = given.normalize("NFKC").replaceAll(/[\s-]/g, "").toUpperCase();
  if (/^\d{6}$/.test(code)) {
    const step = await stepOfAccount(node, login, code);
    if (step !== undefined && (await takeStep(node.db, login, step))) return "code";
    throw wrongCode();
  }
  if (!(await takeRecovery(node.db, login, recoveryHash(node, login, code)))) throw wrongCode();
  await recordEvent(node.db, login, "recoveryUsed", userAgent);
  return "recovery";
};

const stepOfAccount = async (node: IdentityNode, login: string, code: string): Promise<number | undefined> => {
  const sealed = await sealedSecret(node.db, login);
  return sealed && stepOf(opened(node, sealed, login), code, node.wallTime());
};

const opened = ({ accountKey }: IdentityNode, sealed: Buffer, login: string): Buffer => {
  try {
    return accountKey.open(sealed, login);
  } catch {
    throw codesUnreadable();
  }
};
