/** News from a module to later ones: written with the act, delivered at least once, in order per key. */
export { createOutbox, type Outbox } from "./outbox.ts";
export type { EventHandler, NewsHandlers, PublishedEvent } from "./dispatch.ts";
export { undelivered, type Undelivered } from "./undelivered.ts";
export { publish, publishSql, type NewEvent } from "./publish.ts";
