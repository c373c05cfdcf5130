import { databaseFailure, transaction, type Database } from "#platform/database";

export type PublishedEvent = { id: number; kind: string; key: string; payload: Readonly<Record<string, unknown>> };

/**
 * Takes events of one kind, several at a time and each of another key. What it writes through `tx` happens exactly
 * once, for it commits with the events' removal; what it does outside the database happens at least once.
 */
export type EventHandler = (tx: Database, events: readonly PublishedEvent[]) => Promise<void>;

/** What a module does with news, by kind of event. */
export type NewsHandlers = Readonly<Record<string, EventHandler>>;

/** Handlers by kind of event, in the order in which they run. An event that nobody takes is removed. */
export type EventHandlers = ReadonlyMap<string, readonly EventHandler[]>;

export const batchSize = 50;

/**
 * Delivers one batch: of each key only its oldest event, skipping those that another process holds, so that an event
 * is never overtaken by a later one of its key. Returns how many it dealt with. When the batch fails, each of its
 * events is tried alone; one that fails again is put back and tried later, twice as late each time, up to ten minutes,
 * and holds up the later ones of its key.
 */
export const dispatchBatch = async (
  db: Database,
  handlers: EventHandlers,
  onError: (error: unknown) => void,
): Promise<number> => {
  let taken: PublishedEvent[] = [];
  try {
    return await transaction(db, async (tx) => {
      taken = await tx.rows<PublishedEvent>("outbox.take", takeHeads, [batchSize]);
      await deliver(tx, taken, handlers);
      return taken.length;
    });
  } catch (error) {
    if (taken.length === 0 || databaseFailure(error) === "unavailable") {
      onError(error);
      return 0;
    }
  }
  for (const { id } of taken) await deliverAlone(db, id, handlers, onError);
  return taken.length;
};

const deliverAlone = async (
  db: Database,
  id: number,
  handlers: EventHandlers,
  onError: (error: unknown) => void,
): Promise<void> => {
  try {
    await transaction(db, async (tx) =>
      deliver(tx, await tx.rows<PublishedEvent>("outbox.takeOne", takeOne, [id]), handlers),
    );
  } catch (error) {
    onError(new Error(`event ${id} was not taken`, { cause: error }));
    await db.rows("outbox.postpone", postpone, [id]);
  }
};

const deliver = async (tx: Database, events: PublishedEvent[], handlers: EventHandlers): Promise<void> => {
  if (events.length === 0) return;
  for (const [kind, ofKind] of Map.groupBy(events, (event) => event.kind))
    for (const handle of handlers.get(kind) ?? []) await handle(tx, ofKind);
  tx.write("outbox.remove", "DELETE FROM platform.event WHERE id = ANY($1)", [events.map((event) => event.id)]);
};

const takeHeads = `
  SELECT e.id, e.kind, e.key, e.payload FROM platform.event e
   WHERE NOT EXISTS (SELECT FROM platform.event earlier WHERE earlier.key = e.key AND earlier.id < e.id)
     AND (e.not_before IS NULL OR e.not_before <= now())
   ORDER BY e.id LIMIT $1 FOR UPDATE OF e SKIP LOCKED`;

const takeOne = "SELECT id, kind, key, payload FROM platform.event WHERE id = $1 FOR UPDATE SKIP LOCKED";

const postpone = `
  UPDATE platform.event SET attempts = attempts + 1, not_before = now() + least(600, 0.1 * 2 ^ least(attempts, 20)) * interval '1 second'
   WHERE id = $1`;
