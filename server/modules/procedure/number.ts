import type { Database } from "#platform/database";
import { nextSerial } from "./store.ts";

/** Year and running number: unique in this node, sorts by time. */
export const nextNumber = async (tx: Database, today: string): Promise<string> =>
  `${today.slice(0, 4)}${String(await nextSerial(tx)).padStart(8, "0")}`;
