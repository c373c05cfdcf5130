import { createHash, randomBytes } from "node:crypto";
import { join } from "node:path";
import { tmpdir } from "node:os";
import { connect, type Connections } from "./connect.ts";
import { startEmbedded, type Embedded } from "./embedded/start.ts";
import { migrate } from "./migrate.ts";
import { platformMigrations, readMigrations, type MigrationFolder } from "./migration-files.ts";
import type { Version } from "./embedded/binaries.ts";

/** A database of a test's own, migrated; `db` connects as the server's restricted role, as in production. */
export type TestDatabase = { db: Connections; url: string; ownerUrl: string; drop: () => Promise<void> };

/** The PostgreSQL under test: 18, or 15 with `MINGFA_TEST_PG=15`. */
export const testVersion = (): Version => (process.env["MINGFA_TEST_PG"] === "15" ? 15 : 18);

/** Folder of the embedded server that all test files of a run share; set by the run's global setup. */
const testDataDir = (): string =>
  process.env["MINGFA_TEST_DATA"] ?? join(tmpdir(), `mingfa-test-${process.ppid}-${testVersion()}`);

let embedded: Promise<Embedded> | undefined;

/**
 * The shared server, without fsync: tests of durability start their own. Without autovacuum too, whose processes only a
 * superuser may end when a database is dropped.
 */
export const testServer = (): Promise<Embedded> =>
  (embedded ??= startEmbedded({
    dataDir: testDataDir(),
    version: testVersion(),
    settings: { fsync: "off", max_connections: "300", autovacuum: "off" },
  }));

/**
 * A fresh database in some milliseconds: the first caller migrates a template, the others copy it. `modules` are the
 * folders after the platform's own.
 */
export const createTestDatabase = async (modules: readonly MigrationFolder[] = []): Promise<TestDatabase> => {
  const { ownerUrl } = await testServer();
  const admin = connect(ownerUrl, { max: 1 });
  try {
    return await copyOf(admin, await ensureTemplate(admin, ownerUrl, [platformMigrations, ...modules]));
  } finally {
    await admin.close();
  }
};

/** A second database with what the first holds now, as from a backup. Nobody may be connected to the first. */
export const duplicateDatabase = async ({ ownerUrl }: TestDatabase): Promise<TestDatabase> => {
  const admin = connect((await testServer()).ownerUrl, { max: 1 });
  try {
    return await copyOf(admin, /@\/([a-z0-9_]+)\?/.exec(ownerUrl)?.[1] ?? "");
  } finally {
    await admin.close();
  }
};

const copyOf = async (admin: Connections, template: string): Promise<TestDatabase> => {
  const { url, ownerUrl } = await testServer();
  const name = `test_${randomBytes(6).toString("hex")}`;
  await admin.rows("", `CREATE DATABASE ${name} TEMPLATE ${template}`);
  await admin.rows("", `GRANT CONNECT ON DATABASE ${name} TO mingfa_server`);
  const db = connect(inDatabase(url, name), { max: 8 });
  return { db, url: inDatabase(url, name), ownerUrl: inDatabase(ownerUrl, name), drop: () => drop(db, ownerUrl, name) };
};

const ensureTemplate = async (
  admin: Connections,
  ownerUrl: string,
  folders: readonly MigrationFolder[],
): Promise<string> => {
  const hash = createHash("sha256");
  for (const migration of folders.flatMap(readMigrations)) hash.update(migration.name).update(migration.hash);
  const template = `template_${hash.digest("hex").slice(0, 16)}`;
  await admin.rows("", "SELECT pg_advisory_lock(hashtextextended('mingfa.template', 0))");
  try {
    const found = await admin.rows("", "SELECT FROM pg_database WHERE datname = $1", [template]);
    if (found.length > 0) return template;
    const unfinished = `${template}_unfinished`;
    await admin.rows("", `DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await admin.rows("", `CREATE DATABASE ${unfinished}`);
    await migrate(inDatabase(ownerUrl, unfinished), folders);
    await admin.rows("", `ALTER DATABASE ${unfinished} RENAME TO ${template}`);
    return template;
  } finally {
    await admin.rows("", "SELECT pg_advisory_unlock(hashtextextended('mingfa.template', 0))");
  }
};

// The owner may not end the server role's connections; without FORCE it waits five seconds for those that are closing.
const drop = async (db: Connections, ownerUrl: string, name: string): Promise<void> => {
  await db.close();
  const admin = connect(ownerUrl, { max: 1 });
  try {
    for (let patience = 4; ; patience--) {
      try {
        return void (await admin.rows("", `DROP DATABASE IF EXISTS ${name}`));
      } catch (error) {
        if (patience === 0) throw error;
      }
    }
  } finally {
    await admin.close();
  }
};

/** The same connection to another database of the server. */
const inDatabase = (url: string, name: string): string => url.replace("@/mingfa?", `@/${name}?`);
