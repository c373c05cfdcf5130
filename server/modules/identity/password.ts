import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";

/** `salt:hash`, both base64; scrypt with N = 2^15, r = 8, p = 1 (OWASP's floor is 2^17 for r = 8 without rate limits; sign-in is rate limited). */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  return `${salt.toString("base64")}:${(await derive(password, salt)).toString("base64")}`;
};

export const matchesPassword = async (password: string, stored: string): Promise<boolean> => {
  const [salt = "", hash = ""] = stored.split(":");
  const expected = Buffer.from(hash, "base64");
  const given = await derive(password, Buffer.from(salt, "base64"));
  return expected.length === given.length && timingSafeEqual(expected, given);
};

const derive = (password: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(password.normalize("NFKC"), salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
