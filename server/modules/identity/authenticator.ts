import { Secret, TOTP } from "otpauth";

/** RFC 6238 as every authenticator app knows it: SHA-1, six digits, thirty seconds. */
const period = 30;
const totp = (secret: Uint8Array, login = ""): TOTP =>
  new TOTP({ issuer: "明法", label: login, period, secret: new Secret({ buffer: new Uint8Array(secret).buffer }) });

export const newSecret = (): Uint8Array => new Secret({ size: 20 }).bytes;

/** What an authenticator app reads from a QR code, and the same secret for typing. */
export const secretForApp = (secret: Uint8Array, login: string): { address: string; secret: string } => {
  const shown = totp(secret, login);
  return { address: shown.toString(), secret: shown.secret.base32 };
};

/** The time step of a code, when it is right now or was within half a minute either way; undefined for a wrong one. */
export const stepOf = (secret: Uint8Array, code: string, time: number): number | undefined => {
  // The library throws on six signs of more than a byte each.
  if (!/^\d{6}$/.test(code)) return undefined;
  const off = totp(secret).validate({ token: code, timestamp: time, window: 1 });
  return off === null ? undefined : Math.floor(time / 1000 / period) + off;
};
