import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#platform/database";
import { batchSize, dispatchBatch, type EventHandler } from "./dispatch.ts";

/** Delivers published events to this process's handlers; any number of processes may run one each. */
export type Outbox = {
  /** Registers a handler; before `run`. */
  on: (kind: string, handler: EventHandler) => void;
  /** Delivers until `signal` is aborted; resolves when the batch in hand is done. */
  run: (signal: AbortSignal) => Promise<void>;
  /** Delivers what can be delivered now; for commands and tests. */
  drain: () => Promise<void>;
};

// Polling costs one indexed query per interval. NOTIFY would take a lock that all committing transactions share.
const idleMs = 200;
// After some news more is on its way: a batch costs little more than a single event.
const gatherMs = 50;

export const createOutbox = (db: Database, onError: (error: unknown) => void): Outbox => {
  const handlers = new Map<string, EventHandler[]>();
  return {
    on: (kind, handler) => {
      handlers.set(kind, [...(handlers.get(kind) ?? []), handler]);
    },
    run: async (signal) => {
      while (!signal.aborted) {
        const delivered = await dispatchBatch(db, handlers, onError).catch((error: unknown) => (onError(error), 0));
        if (delivered === batchSize) continue;
        await pause(delivered > 0 ? gatherMs : idleMs, undefined, { signal, ref: false }).catch(() => undefined);
      }
    },
    drain: async () => {
      while ((await dispatchBatch(db, handlers, onError)) > 0);
    },
  };
};
