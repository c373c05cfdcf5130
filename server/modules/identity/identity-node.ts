import type { Database } from "#platform/database";

/** What signing in needs; composed once at start. */
export type IdentityNode = { db: Database; now: () => string; sessionHours: number };
