import type { Client, Pool } from "pg";

/** Where a statement runs: any connection of the pool, one held connection, or a transaction on one. */
export type Scope = { kind: "pool"; pool: Pool } | { kind: "session"; client: Client } | OpenTransaction;

/** `sent`: statements that nothing has waited for yet; `failure`: what the first of them that failed died of. */
export type OpenTransaction = {
  kind: "transaction";
  client: Client;
  over: boolean;
  sent: Promise<unknown>[];
  failure?: unknown;
};

/** The database as use cases see it; inside `transaction` the same type stands for the transaction. */
export type Database = {
  /**
   * Runs one statement and returns its rows. It is prepared once per connection under `name`, which must stand for
   * the same text everywhere; `""` prepares nothing. Rejects with the driver's error (see `databaseFailure`).
   */
  rows<Row>(name: string, sql: string, values?: readonly unknown[]): Promise<Row[]>;
  /**
   * Sends a statement whose rows nobody needs, within a transaction. Nothing waits for it: it travels with the next
   * statement, at the latest with the commit, and its failure is the transaction's.
   */
  write(name: string, sql: string, values: readonly unknown[]): void;
  readonly scope: Scope;
};

/** A database over a scope. */
export const databaseOn = (scope: Scope): Database => ({
  scope,
  rows: async <Row>(name: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
    refuseLate(scope, name);
    const on = scope.kind === "pool" ? scope.pool : together(scope.client);
    const { rows } = await on.query(statement(name, sql, values));
    // The statement's text and Row stand side by side at the call; the driver knows neither.
    return rows as Row[];
  },
  write: (name, sql, values) => {
    if (scope.kind !== "transaction") throw new Error(`statement ${name} is written within a transaction`);
    refuseLate(scope, name);
    const sent = together(scope.client).query(statement(name, sql, values));
    scope.sent.push(sent);
    sent.catch((error: unknown) => (scope.failure ??= error));
  },
});

const refuseLate = (scope: Scope, name: string): void => {
  if (scope.kind === "transaction" && scope.over)
    throw new Error(`statement ${name} came after the end of its transaction`);
};

const statement = (name: string, text: string, values: readonly unknown[]) => ({
  text,
  values: [...values],
  ...(name === "" ? {} : { name }),
});

/**
 * The connection, on which all that is sent before the program next yields goes out in one write: of a short statement
 * the system call is the dearest part.
 */
export const together = (client: Client): Client => {
  const { stream } = client.connection;
  if (stream.writableCorked === 0) {
    stream.cork();
    process.nextTick(() => stream.uncork());
  }
  return client;
};
