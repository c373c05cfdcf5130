import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { migrations } from "@mingfa/server/open-database.ts";
import { connect, migrate, startEmbedded, type Connections } from "@mingfa/server/platform/database/index.ts";

/** A PostgreSQL of the run's own, durable as in production, that goes with all it holds. */
export type Databases = {
  /** A folder of the run's own, removed with it. */
  folder: string;
  /** Process id of the server. */
  pid: () => number;
  /** A migrated, empty database. */
  create: (name: string) => Promise<BenchDatabase>;
  /** A copy of one that nobody is connected to. */
  copy: (of: BenchDatabase, name: string) => Promise<BenchDatabase>;
  /** A fresh connection to one whose own was closed. */
  reopen: (of: BenchDatabase) => BenchDatabase;
  /** `keep` leaves the folder with its databases. */
  stop: (options?: { keep: boolean }) => Promise<void>;
};

/** `db` is connected with the owner's role; `url` is the server role's. */
export type BenchDatabase = { name: string; url: string; ownerUrl: string; db: Connections };

export type DatabasesOptions = {
  /** That of an earlier one, kept. */
  folder?: string;
  /** PostgreSQL's, for generating loads so large that only that may be unsafe. */
  settings?: Readonly<Record<string, string>>;
};

/** Starts it, on the product's own settings unless told otherwise. */
export const startDatabases = async (options: DatabasesOptions = {}): Promise<Databases> => {
  const { folder = mkdtempSync(join(tmpdir(), "mingfa-bench-")), settings = {} } = options;
  chmodSync(folder, 0o711);
  const embedded = await startEmbedded({ dataDir: folder, settings });
  const open: Connections[] = [];
  const opened = (name: string): BenchDatabase => {
    const named = (url: string) => url.replace("@/mingfa?", `@/${name}?`);
    const db = connect(named(embedded.ownerUrl), { max: 2 });
    open.push(db);
    return { name, url: named(embedded.url), ownerUrl: named(embedded.ownerUrl), db };
  };
  const made = async (name: string, template: string): Promise<BenchDatabase> => {
    const admin = connect(embedded.ownerUrl, { max: 1 });
    await admin.rows("", `CREATE DATABASE ${name} TEMPLATE ${template}`);
    await admin.rows("", `GRANT CONNECT ON DATABASE ${name} TO mingfa_server`);
    await admin.close();
    return opened(name);
  };
  return {
    folder,
    pid: () => embedded.pid() ?? 0,
    create: async (name) => {
      const database = await made(name, "template1");
      await migrate(database.ownerUrl, migrations);
      return database;
    },
    copy: async (of, name) => {
      await of.db.close();
      return made(name, of.name);
    },
    reopen: ({ name }) => opened(name),
    stop: async (how) => {
      await Promise.all(open.map((db) => db.close()));
      await embedded.stop();
      if (!how?.keep) rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Waits until every leaf has its place in the log and all news is delivered. */
export const settled = async (db: Connections): Promise<void> => {
  for (;;) {
    const [row] = await db.rows<{ left: number }>(
      "",
      "SELECT (SELECT count(*) FROM ledger.pending)::int + (SELECT count(*) FROM platform.event)::int AS left",
    );
    if (row?.left === 0) return;
    await pause(20);
  }
};
