import type { Database } from "#platform/database";
import type { AccountKey } from "./account-key.ts";
import type { PasskeyPlace } from "./passkey-place.ts";
import type { Platform } from "./platform.ts";

/** What signing in needs; composed once at start. */
export type IdentityNode = {
  db: Database;
  /** The present of the law, on which posts and mandates are read. */
  now: () => string;
  /** The time that authenticator apps go by, in milliseconds: moving the day of law moves no phone. */
  wallTime: () => number;
  sessionHours: number;
  /** Minutes without use after which a session ends; 0: never. */
  idleMinutes: number;
  accountKey: AccountKey;
  /** Duties of officers who must have a second factor. */
  secondFactorDuties: readonly string[];
  /** Where passkeys are bound to; undefined where they cannot work. */
  passkeys: PasskeyPlace | undefined;
  /** The identity platform; undefined where none is set up. */
  platform: Platform | undefined;
};
