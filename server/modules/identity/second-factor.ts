import type { SecondFactorNeeded, Session } from "@mingfa/contract";
import type { Origin } from "#platform/http";
import { forgiveAttempts } from "./attempt.ts";
import { beginCeremony, endCeremony, tryCeremony } from "./ceremony.ts";
import { checkCode } from "./check-code.ts";
import { ceremonyOver } from "./errors.ts";
import { factorsOf } from "./factor-store.ts";
import type { IdentityNode } from "./identity-node.ts";
import { openSession } from "./session.ts";

/** The second step that an account asks for after its first; undefined where it has none. */
export const secondStep = async (node: IdentityNode, login: string): Promise<SecondFactorNeeded | undefined> => {
  const { codesSince, passkeys, recoveryLeft } = await factorsOf(node.db, login);
  if (codesSince === null && passkeys === 0) return undefined;
  const ticket = await beginCeremony(node.db, "secondFactor", { login, detail: {} });
  return {
    kind: "secondFactor",
    ticket,
    means: [
      ...(codesSince === null ? [] : ["code" as const]),
      ...(passkeys === 0 ? [] : ["passkey" as const]),
      ...(recoveryLeft === 0 ? [] : ["recovery" as const]),
    ],
  };
};

/** Takes the second step by a code. Throws a Problem for a wrong or used one, and after too many. */
export const takeSecondStep = async (
  node: IdentityNode,
  { ticket, code }: { ticket: string; code: string },
  origin: Origin,
): Promise<Session> => {
  const { login } = await tryCeremony(node.db, "secondFactor", ticket);
  if (login === null) throw ceremonyOver();
  const means = await checkCode(node, login, code, origin.userAgent);
  await endCeremony(node.db, "secondFactor", ticket);
  const session = await openSession(node, { login, means, strong: true }, origin);
  await forgiveAttempts(node.db, login);
  return session;
};
