import type { Actor } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";

/** Takes away the draft that was sent under this key, in the transaction that records what it became. */
export const forgetSent = (tx: Database, actor: Actor, key: string): void => {
  if (actor.kind === "law") return;
  tx.write("draft.sent", "DELETE FROM draft.draft WHERE owner = $1 AND request_key = $2", [actor.id, key]);
};
