import type { Database } from "#platform/database";

/**
 * News of something that happened. `payload` holds references (ids, sequence numbers), never content. Events with the
 * same `key`, such as one matter's, are delivered in the order in which they were published.
 */
export type NewEvent = { kind: string; key: string; payload: Readonly<Record<string, unknown>> };

/**
 * SQL that publishes events within another module's statement: a part of its WITH. `rows` selects kind, key and
 * payload, in the order in which they happened.
 */
export const publishSql = (rows: string): string => `news AS (INSERT INTO platform.event (kind, key, payload) ${rows})`;

/** Writes events in the caller's transaction: they are told if and only if it commits. */
export const publish = async (tx: Database, events: readonly NewEvent[]): Promise<void> => {
  if (tx.scope.kind !== "transaction") throw new Error("events are published within the transaction of what they tell");
  if (events.length === 0) return;
  tx.write(
    "outbox.publish",
    `WITH ${publishSql("SELECT kind, key, payload FROM unnest($1::text[], $2::text[], $3::jsonb[]) WITH ORDINALITY AS e(kind, key, payload, n) ORDER BY n")} SELECT`,
    [
      events.map((event) => event.kind),
      events.map((event) => event.key),
      events.map((event) => JSON.stringify(event.payload)),
    ],
  );
};
