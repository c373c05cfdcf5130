import type { Performed } from "@mingfa/contract";

/** An act that a caller was told is done. */
export type Answered = { key: string; act: string; performed: Performed };

/** A receipt that was handed out. */
export type Handed = { matter: string; sequence: number; receipt: unknown };

/** What the callers of a storm were told, and what they hold in their hands. */
export type Account = { answered: Answered[]; receipts: Handed[]; faults: string[] };

export const newAccount = (): Account => ({ answered: [], receipts: [], faults: [] });
