import { createHash } from "node:crypto";
import type { Database } from "#platform/database";
import { tooManyAttempts } from "./errors.ts";
import { countAttempts, forgetAttempts } from "./store.ts";

const windowSeconds = 60;
const limits = { name: 10, address: 60 } as const;

/**
 * Counts an attempt to sign in against its account name and its address, over all server processes; throws a Problem
 * beyond the limit of either. It comes before the password is looked at, so that guessing costs us no hashing.
 */
export const admitAttempt = async (db: Database, name: string, address: string): Promise<void> => {
  const counts = await countAttempts(db, [keyOf("name", name), keyOf("address", address)], windowSeconds);
  const [ofName = 0, ofAddress = 0] = counts;
  if (ofName > limits.name || ofAddress > limits.address) throw tooManyAttempts(windowSeconds);
};

/** Who got in is no longer suspected: the attempts under his name are forgotten, those of the address stay. */
export const forgiveAttempts = (db: Database, name: string): Promise<void> => forgetAttempts(db, keyOf("name", name));

const keyOf = (kind: string, value: string): Buffer =>
  createHash("sha256")
    .update(`${kind}:${value.normalize("NFKC").toLowerCase()}`)
    .digest();
