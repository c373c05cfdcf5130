import { isIP } from "node:net";

/** The domain that passkeys are bound to, and from which pages they may be used. */
export type PasskeyPlace = { domain: string; isOrigin: (origin: string) => boolean };

/**
 * From the address people use. Without one, a browser on the same machine can use them under `localhost`, at whatever
 * port. Undefined for an address by number or over plain http, where no browser offers passkeys.
 */
export const passkeyPlace = (publicUrl: string | undefined): PasskeyPlace | undefined => {
  if (publicUrl === undefined) return { domain: "localhost", isOrigin: isLocal };
  const { hostname, origin, protocol } = new URL(publicUrl);
  if (isIP(hostname.replaceAll(/^\[|\]$/g, "")) !== 0) return undefined;
  if (protocol !== "https:" && hostname !== "localhost") return undefined;
  return { domain: hostname, isOrigin: (given) => given === origin };
};

const isLocal = (origin: string): boolean => /^http:\/\/localhost(:\d{1,5})?$/.test(origin);
