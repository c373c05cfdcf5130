import type { NewsHandlers } from "#platform/outbox";
import { actsPublished, type ActPlace } from "#procedure";
import type { PublicityNode } from "./publicity-node.ts";
import { addDecisions } from "./store.ts";

/** An act that makes a decision public enters it in the register. */
export const publicityNews = ({ procedure }: PublicityNode): NewsHandlers => ({
  "procedure.performed": async (tx, events) =>
    addDecisions(
      tx,
      await actsPublished(
        { ...procedure, db: tx },
        // What a module publishes is of one shape per kind; the outbox keeps it as JSON.
        events.map(({ payload }) => payload as ActPlace & { act: string }),
      ),
    ),
});
