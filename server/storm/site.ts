import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connect, migrate, startEmbedded, type Database } from "#platform/database";
import { seedPeople } from "../demo/people.ts";
import { migrations } from "../open-database.ts";
import { testVersion } from "../platform/database/testing.ts";
import { childrenOf, killAll } from "./processes.ts";
import { startServer, type ServerProcess } from "./server-process.ts";

/** What is ended by kill -9: a server, one backend of PostgreSQL, its postmaster, or everything at once. */
export type Kill = "server" | "backend" | "postmaster" | "group";
export const kills: readonly Kill[] = ["server", "backend", "postmaster", "group"];

/** An installation for storms, with the demo city's people and no matters: its servers answer at fixed addresses, however often they are killed. */
export type Site = {
  addresses: string[];
  /** The second copy of the log, and the key that signs it. */
  logFolder: string;
  keyFile: string;
  /** Kills, and brings back whatever does not come back by itself. */
  strike: (kill: Kill) => Promise<void>;
  /** Looks at the database from outside, with the owner's eyes. */
  look: <T>(at: (db: Database) => Promise<T>) => Promise<T>;
  stop: () => Promise<void>;
};

/** One server on its embedded database, which it alone keeps running. */
export const aloneOnEmbedded = (under = tmpdir()): Promise<Site> => buildSite(under, 1, undefined);

/** Two servers on one PostgreSQL that somebody else keeps running. */
export const twoOnOneDatabase = async (): Promise<Site> => {
  const folder = newFolder(tmpdir());
  const database = await startEmbedded({ dataDir: folder, version: testVersion() });
  const end = async (): Promise<void> => {
    await database.stop();
    rmSync(folder, { recursive: true });
  };
  try {
    await migrate(database.ownerUrl, migrations);
    const site = await buildSite(tmpdir(), 2, { url: database.url, ownerUrl: database.ownerUrl, pid: database.pid });
    return { ...site, stop: () => site.stop().finally(end) };
  } catch (error) {
    await end();
    throw error;
  }
};

type Outside = { url: string; ownerUrl: string; pid: () => number | undefined };

const buildSite = async (under: string, count: number, outside: Outside | undefined): Promise<Site> => {
  const folder = newFolder(under);
  const ports = await freePorts(count);
  const [logFolder, keyFile] = [join(folder, "log"), join(folder, "keys", "log.key")];
  const start = (port: number): Promise<ServerProcess> =>
    startServer(
      {
        PORT: String(port),
        DATA_DIR: folder,
        LOG_DIR: logFolder,
        SIGNING_KEY_FILE: keyFile,
        DATABASE_URL: outside?.url ?? "",
      },
      join(folder, "servers.log"),
    );
  const servers = await Promise.all(ports.map(start));
  const postmaster = (): number => outside?.pid() ?? recordedPostmaster(folder);
  const look = async <T>(at: (db: Database) => Promise<T>): Promise<T> => {
    // Joining an embedded server for a moment only: its own server must be the one to bring it back after a kill.
    const joined = outside === undefined ? await startEmbedded({ dataDir: folder }) : undefined;
    const db = connect(outside?.ownerUrl ?? joined?.ownerUrl ?? "", { max: 1 });
    try {
      return await at(db);
    } finally {
      await db.close();
      await joined?.stop();
    }
  };
  const restart = async (which: number[]): Promise<void> => {
    // Whoever keeps the database outside brings it back first.
    while (outside && !(await look((db) => db.rows("", "SELECT 1")).catch(() => undefined))) await pause(50);
    await Promise.all(which.map(async (at) => (servers[at] = await start(ports[at] ?? 0))));
  };
  await look((db) => seedPeople(db, "2020-01-01"));
  return {
    addresses: ports.map((port) => `http://127.0.0.1:${port}`),
    logFolder,
    keyFile,
    look,
    strike: async (kill) => {
      const all = servers.map((_, at) => at);
      const one = Math.floor(Math.random() * servers.length);
      if (kill === "server") {
        await servers[one]?.kill();
        await restart([one]);
      }
      if (kill === "backend") killAll(anyOf(childrenOf(postmaster(), /mingfa_server/)));
      if (kill === "postmaster") killAll([postmaster()]);
      if (kill === "group") {
        const pid = postmaster();
        killAll([...servers.map((server) => server.pid), pid, ...childrenOf(pid, /./)]);
        await Promise.all(servers.map((server) => server.kill()));
        await restart(all);
      }
    },
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      // Left behind only by a server that was killed and did not start again.
      if (outside === undefined && existsSync(pidFile(folder))) killAll([recordedPostmaster(folder)]);
      rmSync(folder, { recursive: true });
    },
  };
};

const newFolder = (under: string): string => {
  const folder = mkdtempSync(join(under, "mingfa-storm-"));
  chmodSync(folder, 0o711);
  return folder;
};

const pidFile = (folder: string): string => join(folder, "postgres", "data", "postmaster.pid");

const recordedPostmaster = (folder: string): number => Number(readFileSync(pidFile(folder), "utf8").split("\n")[0]);

const anyOf = (pids: number[]): number[] => pids.slice(Math.floor(Math.random() * pids.length)).slice(0, 1);

const freePorts = (count: number): Promise<number[]> =>
  Promise.all(
    Array.from(
      { length: count },
      () =>
        new Promise<number>((resolve) => {
          const held = createServer().listen(0, "127.0.0.1", () => {
            const address = held.address();
            held.close(() => resolve(typeof address === "object" && address ? address.port : 0));
          });
        }),
    ),
  );
