import type { Database } from "#platform/database";

/** Seals what is kept, bound to a name that it must be opened with. */
export type Seal = {
  seal: (plain: Uint8Array, boundTo: string) => Buffer;
  open: (sealed: Uint8Array, boundTo: string) => Buffer;
};

/** What this module needs; composed once at start. */
export type DraftsNode = { db: Database; now: () => string; key: Seal; keepDays: number };
