import pg from "pg";
import { databaseOn, type Database } from "./database.ts";
import { typeParsers } from "./types.ts";

export type ConnectOptions = {
  /** Most connections at once. */
  max?: number;
  /** Shown in `pg_stat_activity`. */
  application?: string;
  /** Told when an idle connection breaks; the pool replaces it by itself. */
  onError?: (error: Error) => void;
};

// Planning the same statement again for each set of values costs more than running it; no statement needs it.
const planOnce = "-c plan_cache_mode=force_generic_plan";

/** A pool of connections. `close` waits for the statements that run. */
export type Connections = Database & { close(): Promise<void> };

/** Opens a pool lazily: nothing is connected before the first statement. Sessions run in UTC. */
export const connect = (url: string, options: ConnectOptions = {}): Connections => {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 10,
    application_name: options.application ?? `mingfa:${process.pid}`,
    options: `-c timezone=UTC -c statement_timeout=60000 -c idle_in_transaction_session_timeout=60000 ${planOnce}`,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    // Statements that do not wait for each other's rows share a round trip.
    pipeline: true,
    types: typeParsers,
  });
  const onError = options.onError ?? (() => undefined);
  pool.on("error", onError);
  // A connection that breaks while a transaction holds it emits "error" on itself; unheard, it would end the process.
  pool.on("connect", (client) => client.on("error", onError));
  let closing: Promise<void> | undefined;
  return { ...databaseOn({ kind: "pool", pool }), close: () => (closing ??= pool.end()) };
};
