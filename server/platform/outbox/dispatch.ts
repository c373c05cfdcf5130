import { transaction, type Database } from "#platform/database";

export type PublishedEvent = { id: number; kind: string; key: string; payload: Readonly<Record<string, unknown>> };

/**
 * Takes one kind of event. What it writes through `tx` happens exactly once, for it commits with the event's removal;
 * what it does outside the database happens at least once.
 */
export type EventHandler = (tx: Database, event: PublishedEvent) => Promise<void>;

/** What a module does with news, by kind of event. */
export type NewsHandlers = Readonly<Record<string, EventHandler>>;

/** Handlers by kind of event, in the order in which they run. An event that nobody takes is removed. */
export type EventHandlers = ReadonlyMap<string, readonly EventHandler[]>;

export const batchSize = 50;

class HandlerFailure extends Error {
  readonly event: PublishedEvent;
  constructor(event: PublishedEvent, cause: unknown) {
    super(`event ${event.id} (${event.kind}) was not taken`, { cause });
    this.event = event;
  }
}

/**
 * Delivers one batch: of each key only its oldest event, skipping those that another process holds, so that an event
 * is never overtaken by a later one of its key. Returns how many were delivered. A failing event is put back and
 * tried again later, twice as late each time, up to ten minutes; it holds up the later ones of its key.
 */
export const dispatchBatch = async (
  db: Database,
  handlers: EventHandlers,
  onError: (error: unknown) => void,
): Promise<number> => {
  try {
    return await transaction(db, async (tx) => {
      const events = await tx.rows<PublishedEvent>("outbox.take", takeHeads, [batchSize]);
      // Of different keys each, so that they may be taken side by side.
      await Promise.all(events.map((event) => deliver(tx, event, handlers)));
      if (events.length > 0)
        await tx.rows("outbox.remove", "DELETE FROM platform.event WHERE id = ANY($1)", [
          events.map((event) => event.id),
        ]);
      return events.length;
    });
  } catch (error) {
    onError(error);
    if (!(error instanceof HandlerFailure)) return 0;
    await db.rows("outbox.postpone", postpone, [error.event.id]);
    return 1;
  }
};

const deliver = async (tx: Database, event: PublishedEvent, handlers: EventHandlers): Promise<void> => {
  for (const handle of handlers.get(event.kind) ?? [])
    try {
      await handle(tx, event);
    } catch (error) {
      throw new HandlerFailure(event, error);
    }
};

const takeHeads = `
  SELECT e.id, e.kind, e.key, e.payload FROM platform.event e
   WHERE NOT EXISTS (SELECT FROM platform.event earlier WHERE earlier.key = e.key AND earlier.id < e.id)
     AND (e.not_before IS NULL OR e.not_before <= now())
   ORDER BY e.id LIMIT $1 FOR UPDATE OF e SKIP LOCKED`;

const postpone = `
  UPDATE platform.event SET attempts = attempts + 1, not_before = now() + least(600, 0.1 * 2 ^ least(attempts, 20)) * interval '1 second'
   WHERE id = $1`;
