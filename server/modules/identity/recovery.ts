import { randomInt } from "node:crypto";
import type { Database } from "#platform/database";
import { factorsOf, setRecovery } from "./factor-store.ts";
import type { IdentityNode } from "./identity-node.ts";

const count = 10;
/** Without letters and figures that are taken for each other: 50 bits in ten. */
const alphabet = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** New recovery codes in place of earlier ones, `ABCDE-FGHJK`; shown this once, kept as hashes. */
export const makeRecovery = async (node: IdentityNode, db: Database, login: string): Promise<string[]> => {
  const codes = Array.from({ length: count }, () =>
    Array.from({ length: 10 }, () => alphabet[randomInt(alphabet.length)]).join(""),
  );
  await setRecovery(
    db,
    login,
    codes.map((code) => recoveryHash(node, login, code)),
  );
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`);
};

/** Recovery codes with the first factor of an account; none where some are left. */
export const recoveryWithFirst = async (node: IdentityNode, db: Database, login: string): Promise<string[]> =>
  (await factorsOf(db, login)).recoveryLeft > 0 ? [] : makeRecovery(node, db, login);

export const recoveryHash = ({ accountKey }: IdentityNode, login: string, code: string): Buffer =>
  accountKey.digest(`recovery:${login}:${code}`);
