import { createHash } from "node:crypto";
import type { Database } from "#platform/database";
import { countAttempts, forgetAttempts, type Window } from "./attempt-store.ts";
import { tooManyAttempts } from "./errors.ts";

type Limit = { kind: string; seconds: number; most: number };

const ofName: Limit[] = [
  { kind: "name", seconds: 60, most: 10 },
  { kind: "nameOfHour", seconds: 3600, most: 50 },
];
const ofAddress: Limit[] = [{ kind: "address", seconds: 60, most: 60 }];
/** A code has a million values: who knows the password must not get to try them. */
const ofCode: Limit[] = [{ kind: "code", seconds: 900, most: 10 }];
const ofStart: Limit[] = [{ kind: "start", seconds: 60, most: 60 }];

/**
 * Counts an attempt to sign in against its account name and its address, over all server processes; throws a Problem
 * beyond the limit of either. It comes before the password is looked at, so that guessing costs us no hashing.
 */
export const admitAttempt = (db: Database, name: string, address: string): Promise<void> =>
  admit(db, [...windows(ofName, name), ...windows(ofAddress, address)]);

/** Counts a try of an account's second factor. */
export const admitCode = (db: Database, login: string): Promise<void> => admit(db, windows(ofCode, login));

/** Counts the beginning of a sign-in that names no account yet. */
export const admitStart = (db: Database, address: string): Promise<void> => admit(db, windows(ofStart, address));

/** Who got in is no longer suspected: the attempts under his name are forgotten, those of the address stay. */
export const forgiveAttempts = (db: Database, name: string): Promise<void> =>
  forgetAttempts(
    db,
    [...windows(ofName, name), ...windows(ofCode, name)].map(({ key }) => key),
  );

type Counted = Window & { most: number };

const admit = async (db: Database, counted: Counted[]): Promise<void> => {
  const counts = await countAttempts(db, counted);
  const waits = counts.flatMap(({ count, left }, index) => (count > (counted[index]?.most ?? 0) ? [left] : []));
  if (waits.length > 0) throw tooManyAttempts(Math.max(1, ...waits));
};

const windows = (limits: readonly Limit[], value: string): Counted[] =>
  limits.map(({ kind, seconds, most }) => ({ key: keyOf(kind, value), seconds, most }));

const keyOf = (kind: string, value: string): Buffer =>
  createHash("sha256")
    .update(`${kind}:${value.normalize("NFKC").toLowerCase()}`)
    .digest();
