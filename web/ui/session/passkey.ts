import { accountRoutes, signInRoutes, type RecoveryCodes, type Session } from "@mingfa/contract";
import { useClient } from "../api.tsx";
import { useEnter } from "./session.ts";

// Asked for when a passkey is used: the page that signs in by password needs none of it.
const browser = () => import("@simplewebauthn/browser");

/** Signs in by a passkey of this device. Rejects with what the browser says when the person breaks off. */
export const usePasskeySignIn = (): (() => Promise<Session>) => {
  const client = useClient();
  const enter = useEnter();
  return async () => {
    const { startAuthentication } = await browser();
    const { ticket, options } = await client.call(signInRoutes.startPasskey, {});
    // Options go from the server's library to its twin in the browser; the contract between them is WebAuthn's JSON.
    const optionsJSON = options as unknown as Parameters<typeof startAuthentication>[0]["optionsJSON"];
    const { id, rawId, type, response } = await startAuthentication({ optionsJSON });
    const { clientDataJSON, authenticatorData, signature, userHandle } = response;
    const signed = { clientDataJSON, authenticatorData, signature, ...(userHandle ? { userHandle } : {}) };
    const assertion = { id, rawId, type, response: signed };
    return enter(await client.call(signInRoutes.passkey, { body: { ticket, assertion } }));
  };
};

/** Makes a passkey on this device and adds it to the account. */
export const useNewPasskey = (): ((name: string) => Promise<RecoveryCodes>) => {
  const client = useClient();
  return async (name) => {
    const { startRegistration } = await browser();
    const { ticket, options } = await client.call(accountRoutes.startPasskey, {});
    const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]["optionsJSON"];
    const { id, rawId, type, response } = await startRegistration({ optionsJSON });
    const { clientDataJSON, attestationObject, transports = [] } = response;
    const attestation = { id, rawId, type, response: { clientDataJSON, attestationObject, transports } };
    return client.call(accountRoutes.addPasskey, { body: { ticket, name, attestation } });
  };
};

/** Whether this browser, at this address, can use passkeys that are bound to a domain. */
export const passkeysWork = (domain: string | undefined): boolean =>
  domain !== undefined &&
  typeof globalThis.PublicKeyCredential === "function" &&
  (location.hostname === domain || location.hostname.endsWith(`.${domain}`));
