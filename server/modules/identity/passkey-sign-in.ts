import { generateAuthenticationOptions, verifyAuthenticationResponse } from "@simplewebauthn/server";
import type { PasskeyAssertion, Session } from "@mingfa/contract";
import { transaction } from "#platform/database";
import type { Origin } from "#platform/http";
import { admitStart, forgiveAttempts } from "./attempt.ts";
import { beginCeremony, endCeremony } from "./ceremony.ts";
import { noPasskeysHere, wrongPasskey } from "./errors.ts";
import { recordEvent } from "./event.ts";
import type { IdentityNode } from "./identity-node.ts";
import { originOf } from "./passkey-origin.ts";
import { lockPasskey, usePasskey, type PasskeyRow } from "./passkey-store.ts";
import { openSession } from "./session.ts";

type Start = { ticket: string; options: Record<string, unknown> };

/** Begins a sign-in by passkey: the device itself offers the accounts it has keys for, so none is named. */
export const startPasskeySignIn = async (node: IdentityNode, { address }: Origin): Promise<Start> => {
  if (!node.passkeys) throw noPasskeysHere();
  await admitStart(node.db, address);
  const options = await generateAuthenticationOptions({ rpID: node.passkeys.domain, userVerification: "required" });
  const detail = { challenge: options.challenge };
  return { ticket: await beginCeremony(node.db, "passkeySignIn", { login: null, detail }), options: { ...options } };
};

/** Signs in by passkey, for which the device has asked PIN, face or fingerprint. Throws a Problem for any other answer. */
export const signInByPasskey = async (
  node: IdentityNode,
  { ticket, assertion }: { ticket: string; assertion: PasskeyAssertion },
  origin: Origin,
): Promise<Session> => {
  const { detail } = await endCeremony(node.db, "passkeySignIn", ticket);
  const login = await transaction(node.db, async (tx) => {
    const passkey = await lockPasskey(tx, assertion.id);
    const counter = passkey && (await counterOf(node, passkey, detail["challenge"] ?? "", assertion));
    if (!passkey || counter === undefined) return undefined;
    if (isCloned(passkey.counter, counter)) {
      await recordEvent(tx, passkey.login, "passkeyCloned", origin.userAgent);
      return undefined;
    }
    await usePasskey(tx, passkey.id, counter);
    return passkey.login;
  });
  if (login === undefined) throw wrongPasskey();
  const session = await openSession(node, { login, means: "passkey", strong: true }, origin);
  await forgiveAttempts(node.db, login);
  return session;
};

/** A key that counts must count up (WebAuthn 7.2): a count that stands still or falls is a copy's. Zero: it does not count. */
const isCloned = (before: number, now: number): boolean => (before > 0 || now > 0) && now <= before;

/** The key's counter after a use that is right in every respect; undefined otherwise. */
const counterOf = async (
  { passkeys }: IdentityNode,
  passkey: PasskeyRow & { handle: string },
  challenge: string,
  { id, rawId, type, response }: PasskeyAssertion,
): Promise<number | undefined> => {
  const { userHandle, ...signed } = response;
  // What names the account to the device was ours to give; another value is not from this registration.
  if (userHandle !== undefined && Buffer.from(userHandle, "base64url").toString() !== passkey.handle) return undefined;
  const origin = originOf(passkeys, response.clientDataJSON);
  if (!passkeys || origin === undefined) return undefined;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: { id, rawId, type, response: signed, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: passkeys.domain,
      // Its own check of the counter throws before it can be told from a wrong signature.
      credential: { id: passkey.credential, publicKey: new Uint8Array(passkey.publicKey), counter: 0 },
      requireUserVerification: true,
    });
    return verified ? authenticationInfo.newCounter : undefined;
  } catch {
    return undefined;
  }
};
