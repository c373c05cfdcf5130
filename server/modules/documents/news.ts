import type { NewsHandlers } from "#platform/outbox";
import type { ActPlace } from "#procedure";
import type { DocumentsNode } from "./documents-node.ts";
import { numberPapers } from "./number-papers.ts";

/** Each act that made out papers gives them their numbers; printing follows by itself. */
export const documentsNews = (node: Pick<DocumentsNode, "now">): NewsHandlers => ({
  // What a module publishes is of one shape per kind; the outbox keeps it as JSON.
  "procedure.performed": (tx, events) =>
    numberPapers(
      tx,
      events.map(({ payload }) => payload as ActPlace),
      node.now(),
    ),
});
