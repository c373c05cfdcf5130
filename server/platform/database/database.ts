import type { Client, Pool } from "pg";

/** Where a statement runs: any connection of the pool, one held connection, or a transaction on one. */
export type Scope =
  | { kind: "pool"; pool: Pool }
  | { kind: "session"; client: Client }
  | { kind: "transaction"; client: Client; over: boolean };

/** The database as use cases see it; inside `transaction` the same type stands for the transaction. */
export type Database = {
  /**
   * Runs one statement and returns its rows. It is prepared once per connection under `name`, which must stand for
   * the same text everywhere; `""` prepares nothing. Rejects with the driver's error (see `databaseFailure`).
   */
  rows<Row>(name: string, sql: string, values?: readonly unknown[]): Promise<Row[]>;
  readonly scope: Scope;
};

/** A database over a scope. */
export const databaseOn = (scope: Scope): Database => ({
  scope,
  rows: async <Row>(name: string, sql: string, values: readonly unknown[] = []): Promise<Row[]> => {
    if (scope.kind === "transaction" && scope.over)
      throw new Error(`statement ${name} came after the end of its transaction`);
    const on = scope.kind === "pool" ? scope.pool : together(scope.client);
    const query = { text: sql, values: [...values], ...(name === "" ? {} : { name }) };
    const { rows } = await on.query(query);
    // The statement's text and Row stand side by side at the call; the driver knows neither.
    return rows as Row[];
  },
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
