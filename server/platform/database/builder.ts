import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from "kysely";
import type { Database } from "./database.ts";

/**
 * Kysely's query builder over a database or a transaction, for lists whose conditions vary. Statements that are
 * always the same are plain SQL through `rows`, which prepares them. Transactions are ours, never Kysely's.
 */
export const builder = <Tables>(db: Database): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOn(db),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });

const refuse = (): Promise<never> => Promise.reject(new Error("use transaction() of #platform/database"));

const driverOn = (db: Database): Driver => ({
  init: () => Promise.resolve(),
  acquireConnection: () => Promise.resolve(connectionOn(db)),
  releaseConnection: () => Promise.resolve(),
  destroy: () => Promise.resolve(),
  beginTransaction: refuse,
  commitTransaction: refuse,
  rollbackTransaction: refuse,
});

const connectionOn = (db: Database): DatabaseConnection => ({
  executeQuery: async <Row>(query: CompiledQuery): Promise<QueryResult<Row>> => ({
    rows: await db.rows<Row>("", query.sql, query.parameters),
  }),
  streamQuery: () => {
    throw new Error("streaming is not offered");
  },
});
