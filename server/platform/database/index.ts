/** PostgreSQL: connections, transactions, locks, migrations, the embedded server. */
export { connect, type Connections, type ConnectOptions } from "./connect.ts";
export type { Database } from "./database.ts";
export { startEmbedded, type Embedded, type EmbeddedOptions } from "./embedded/start.ts";
export { databaseFailure, violates, type DatabaseFailure } from "./failure.ts";
export { withLock } from "./lock.ts";
export { transaction } from "./transaction.ts";
export { migrate } from "./migrate.ts";
export { platformMigrations, type MigrationFolder } from "./migration-files.ts";
export { pendingMigrations } from "./pending.ts";
export { excessRights } from "./restricted.ts";
