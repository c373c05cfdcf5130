import { setTimeout as pause } from "node:timers/promises";
import type { Database } from "#platform/database";
import { dispatchBatch, type EventHandler } from "./dispatch.ts";

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

export const createOutbox = (db: Database, onError: (error: unknown) => void): Outbox => {
  const handlers = new Map<string, EventHandler[]>();
  const drain = async (signal?: AbortSignal): Promise<void> => {
    while (!signal?.aborted && (await dispatchBatch(db, handlers, onError)) > 0);
  };
  return {
    on: (kind, handler) => {
      handlers.set(kind, [...(handlers.get(kind) ?? []), handler]);
    },
    run: async (signal) => {
      while (!signal.aborted) {
        await drain(signal).catch(onError);
        await pause(idleMs, undefined, { signal, ref: false }).catch(() => undefined);
      }
    },
    drain: () => drain(),
  };
};
