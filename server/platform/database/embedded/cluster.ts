import { randomBytes } from "node:crypto";
import { existsSync, lstatSync, readFileSync, realpathSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { canReach, chooseAccount, type Account } from "./account.ts";
import { binariesFor, type Version } from "./binaries.ts";
import { createCluster } from "./create-cluster.ts";
import { EmbeddedError, unreachable, wrongVersion } from "./errors.ts";
import { makeSharedFolder, passableFolder, sharedFolder } from "./folders.ts";
import { socketFolder } from "./socket.ts";

export type Passwords = { owner: string; server: string };

/** A PostgreSQL cluster on disk, ready to be started. */
export type Cluster = {
  folder: string;
  data: string;
  socket: string;
  binaries: string;
  account: Account;
  passwords: Passwords;
};

/**
 * The cluster of a data folder, created at first. It stands in `<dataDir>/postgres`; when the database's account
 * cannot enter `dataDir`, that is a link to a folder under `/var/lib/mingfa`. Creation is staged and put in place by
 * one rename or link, so of two processes at once one wins and both use the winner's, and a crash leaves nothing half made.
 */
export const findOrCreateCluster = (dataDir: string, version: Version, durable: boolean): Cluster => {
  passableFolder(dataDir);
  const place = join(dataDir, "postgres");
  const existing = located(place);
  const account = chooseAccount(existing && join(existing, "data"));
  const binaries = binariesFor(version, account);
  if (existing === undefined) create(dataDir, place, binaries, account, durable);
  const folder = realpathSync(place);
  const data = join(folder, "data");
  if (!canReach(account, folder)) throw unreachable(folder, account?.name ?? "");
  const written = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (written !== String(version)) throw wrongVersion(folder, written, String(version));
  const passwords = JSON.parse(readFileSync(join(folder, "passwords.json"), "utf8")) as Passwords;
  return { folder, data, socket: socketFolder(folder, account), binaries, account, passwords };
};

const located = (place: string): string | undefined => {
  if (existsSync(join(place, "data", "PG_VERSION"))) return realpathSync(place);
  if (lstatSync(place, { throwIfNoEntry: false }) === undefined) return undefined;
  throw new EmbeddedError(
    "damaged",
    `${place} 存在，但其中没有数据库。请恢复或移走它。`,
    `${place} is there but holds no database. Restore it or move it away.`,
  );
};

const create = (dataDir: string, place: string, binaries: string, account: Account, durable: boolean): void => {
  const id = randomBytes(8).toString("hex");
  const within = canReach(account, dataDir);
  if (!within) makeSharedFolder();
  const staged = within ? join(dataDir, `.postgres-${id}`) : join(sharedFolder, id);
  try {
    createCluster(staged, binaries, account, durable);
    if (within) renameSync(staged, place);
    else symlinkSync(staged, place);
  } catch (error) {
    rmSync(staged, { recursive: true, force: true });
    // Another process was faster: its cluster is as good as ours.
    if (located(place) === undefined) throw error;
  }
};
