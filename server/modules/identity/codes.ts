import { create } from "qrcode";
import type { CodesStart, RecoveryCodes } from "@mingfa/contract";
import { transaction } from "#platform/database";
import type { Caller, Origin } from "#platform/http";
import { admitCode } from "./attempt.ts";
import { newSecret, secretForApp, stepOf } from "./authenticator.ts";
import { beginCeremony, endCeremony, tryCeremony } from "./ceremony.ts";
import { ceremonyOver, lastFactor, noSuchEntry, wrongCode } from "./errors.ts";
import { recordEvent } from "./event.ts";
import { dropSecret, factorsOf, setRecovery, setSecret } from "./factor-store.ts";
import type { IdentityNode } from "./identity-node.ts";
import { provenSession } from "./prove.ts";
import { makeRecovery, recoveryWithFirst } from "./recovery.ts";
import { proveSession } from "./session-store.ts";
import { isObliged } from "./session.ts";

/** A fresh secret for an authenticator app; nothing changes before a code of it has confirmed it. */
export const startCodes = async (node: IdentityNode, origin: Origin): Promise<CodesStart> => {
  const { login } = await provenSession(node, origin);
  const secret = newSecret();
  const sealed = node.accountKey.seal(secret, login).toString("base64");
  const ticket = await beginCeremony(node.db, "codesNew", { login, detail: { sealed } });
  const shown = secretForApp(secret, login);
  return { ticket, ...shown, squares: squaresOf(shown.address) };
};

/** The squares of a QR code, a row each, `1` for a dark one. */
const squaresOf = (text: string): string[] => {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_unused, column) => (modules.get(row, column) ? "1" : "0")).join(""),
  );
};

/** Turns codes on, or moves them to another app, once its first code is right; recovery codes come with the first factor. */
export const confirmCodes = async (
  node: IdentityNode,
  { ticket, code }: { ticket: string; code: string },
  origin: Origin,
): Promise<RecoveryCodes> => {
  const own = await provenSession(node, origin);
  await admitCode(node.db, own.login);
  const { login, detail } = await tryCeremony(node.db, "codesNew", ticket);
  if (login !== own.login) throw ceremonyOver();
  const sealed = Buffer.from(detail["sealed"] ?? "", "base64");
  const digits = code.normalize("NFKC").replaceAll(/[\s-]/g, "");
  const step = stepOf(node.accountKey.open(sealed, login), digits, node.wallTime());
  if (step === undefined) throw wrongCode();
  await endCeremony(node.db, "codesNew", ticket);
  return transaction(node.db, async (tx) => {
    await setSecret(tx, login, sealed, step);
    await proveSession(tx, own.id, true);
    await recordEvent(tx, login, "codesOn", origin.userAgent);
    return { recoveryCodes: await recoveryWithFirst(node, tx, login) };
  });
};

/** Turns codes off; refused where the post demands a second factor and there is no other. */
export const endCodes = async (
  node: IdentityNode,
  { session, ...origin }: Origin & Pick<Caller, "session">,
): Promise<Record<string, never>> => {
  const { login } = await provenSession(node, origin);
  const { passkeys } = await factorsOf(node.db, login);
  if (passkeys === 0 && isObliged(node, session.duties ?? [])) throw lastFactor();
  await transaction(node.db, async (tx) => {
    if (!(await dropSecret(tx, login))) throw noSuchEntry();
    if (passkeys === 0) await setRecovery(tx, login, []);
    await recordEvent(tx, login, "codesOff", origin.userAgent);
  });
  return {};
};

/** Fresh recovery codes; the earlier ones open nothing any more. */
export const renewRecovery = async (node: IdentityNode, origin: Origin): Promise<RecoveryCodes> => {
  const { login } = await provenSession(node, origin);
  const { codesSince, passkeys } = await factorsOf(node.db, login);
  if (codesSince === null && passkeys === 0) throw noSuchEntry();
  return transaction(node.db, async (tx) => {
    await recordEvent(tx, login, "recoveryMade", origin.userAgent);
    return { recoveryCodes: await makeRecovery(node, tx, login) };
  });
};
