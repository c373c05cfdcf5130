import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from "node:crypto";

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane; some 60 ms of one core. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 } as const;
type Cost = { memory: number; passes: number; parallelism: number };

/** The PHC string of a password, `$argon2id$v=19$m=…,t=…,p=…$salt$hash`: a later change of cost leaves old ones valid. */
export const hashPassword = async (password: string): Promise<string> => {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, cost);
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${base64(salt)}$${base64(hash)}`;
};

/** False for a wrong password and for a stored value of another form. */
export const matchesPassword = async (password: string, stored: string): Promise<boolean> => {
  const parts = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(stored);
  if (!parts) return false;
  const [, memory, passes, parallelism, salt = "", hash = ""] = parts;
  const expected = Buffer.from(hash, "base64");
  const given = await derive(password, Buffer.from(salt, "base64"), {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  });
  return expected.length === given.length && timingSafeEqual(expected, given);
};

const derive = (password: string, nonce: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> => {
  const parameters: Argon2Parameters = {
    message: password.normalize("NFKC"),
    nonce,
    memory,
    passes,
    parallelism,
    tagLength: 32,
  };
  return new Promise((resolve, reject) => {
    argon2("argon2id", parameters, (error, key) => (error ? reject(error) : resolve(key)));
  });
};

const base64 = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

let decoyHash: Promise<string> | undefined;

/** A hash that no password matches, for taking the same time over an account that does not exist. */
export const decoy = (): Promise<string> => (decoyHash ??= hashPassword(randomBytes(32).toString("base64")));
