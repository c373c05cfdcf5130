import { generateRegistrationOptions, verifyRegistrationResponse } from "@simplewebauthn/server";
import type { PasskeyAttestation, RecoveryCodes } from "@mingfa/contract";
import { transaction } from "#platform/database";
import type { Caller, Origin } from "#platform/http";
import { beginCeremony, endCeremony } from "./ceremony.ts";
import { ceremonyOver, lastFactor, noPasskeysHere, noSuchEntry, wrongPasskey } from "./errors.ts";
import { recordEvent } from "./event.ts";
import { factorsOf, setRecovery } from "./factor-store.ts";
import type { IdentityNode } from "./identity-node.ts";
import { originOf } from "./passkey-origin.ts";
import { addPasskeyRow, dropPasskey, namePasskey, passkeysOf, type NewPasskey } from "./passkey-store.ts";
import { provenSession } from "./prove.ts";
import { recoveryWithFirst } from "./recovery.ts";
import { proveSession } from "./session-store.ts";
import { isObliged, ownSession } from "./session.ts";
import { handleOf } from "./store.ts";

/** EdDSA, ES256, RS256: what devices in use have. Left to itself, the library also offers what Node calls experimental. */
const supportedAlgorithmIDs = [-8, -7, -257];

type Start = { ticket: string; options: Record<string, unknown> };

/** Begins the registration of a passkey that the device keeps and guards with PIN, face or fingerprint. */
export const startPasskey = async (
  node: IdentityNode,
  { session, ...origin }: Origin & Pick<Caller, "session">,
): Promise<Start> => {
  if (!node.passkeys) throw noPasskeysHere();
  const { login } = await provenSession(node, origin);
  const known = await passkeysOf(node.db, login);
  const options = await generateRegistrationOptions({
    rpName: "明法",
    rpID: node.passkeys.domain,
    userName: login,
    userDisplayName: session.name,
    userID: new Uint8Array(Buffer.from(await handleOf(node.db, login))),
    attestationType: "none",
    supportedAlgorithmIDs,
    excludeCredentials: known.map(({ credential, transports }) => ({ id: credential, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  const detail = { challenge: options.challenge };
  return { ticket: await beginCeremony(node.db, "passkeyNew", { login, detail }), options: { ...options } };
};

/** Adds a passkey; recovery codes come with the first factor. Throws a Problem for an answer that is not right. */
export const addPasskey = async (
  node: IdentityNode,
  { ticket, name, attestation }: { ticket: string; name: string; attestation: PasskeyAttestation },
  origin: Origin,
): Promise<RecoveryCodes> => {
  const own = await provenSession(node, origin);
  const { login, detail } = await endCeremony(node.db, "passkeyNew", ticket);
  if (login !== own.login) throw ceremonyOver();
  const key = await keyOf(node, detail["challenge"] ?? "", attestation);
  if (!key) throw wrongPasskey();
  return transaction(node.db, async (tx) => {
    if (!(await addPasskeyRow(tx, { ...key, login, name }))) throw wrongPasskey();
    await proveSession(tx, own.id, true);
    await recordEvent(tx, login, "passkeyAdded", origin.userAgent);
    return { recoveryCodes: await recoveryWithFirst(node, tx, login) };
  });
};

const keyOf = async (
  { passkeys }: IdentityNode,
  challenge: string,
  { id, rawId, type, response }: PasskeyAttestation,
): Promise<Omit<NewPasskey, "login" | "name"> | undefined> => {
  const origin = originOf(passkeys, response.clientDataJSON);
  if (!passkeys || origin === undefined) return undefined;
  const { clientDataJSON, attestationObject, transports = [] } = response;
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response: { id, rawId, type, response: { clientDataJSON, attestationObject }, clientExtensionResults: {} },
      expectedChallenge: challenge,
      expectedOrigin: origin,
      expectedRPID: passkeys.domain,
      requireUserVerification: true,
      supportedAlgorithmIDs,
    });
    if (!registrationInfo) return undefined;
    const { credential } = registrationInfo;
    return { credential: credential.id, publicKey: credential.publicKey, counter: credential.counter, transports };
  } catch {
    return undefined;
  }
};

export const renamePasskey = async (
  node: IdentityNode,
  { id, name }: { id: string; name: string },
  { cookie }: Origin,
): Promise<Record<string, never>> => {
  const { login } = await ownSession(node, cookie);
  if (!(await namePasskey(node.db, login, id, name))) throw noSuchEntry();
  return {};
};

/** Removes a passkey; refused where the post demands a second factor and there is no other. */
export const removePasskey = async (
  node: IdentityNode,
  id: string,
  { session, ...origin }: Origin & Pick<Caller, "session">,
): Promise<Record<string, never>> => {
  const { login } = await provenSession(node, origin);
  await transaction(node.db, async (tx) => {
    if (!(await dropPasskey(tx, login, id))) throw noSuchEntry();
    const { codesSince, passkeys } = await factorsOf(tx, login);
    const none = codesSince === null && passkeys === 0;
    if (none && isObliged(node, session.duties ?? [])) throw lastFactor();
    if (none) await setRecovery(tx, login, []);
    await recordEvent(tx, login, "passkeyRemoved", origin.userAgent);
  });
  return {};
};
