import { spawn } from "node:child_process";
import { closeSync, fchownSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { asAccount } from "./account.ts";
import type { Cluster } from "./cluster.ts";

/** Settings of an embedded server; `fsync` and the rest of PostgreSQL's durability stay at their safe defaults. */
const settings: Readonly<Record<string, string>> = {
  listen_addresses: "",
  max_connections: "120",
  shared_buffers: "256MB",
  max_wal_size: "2GB",
  random_page_cost: "1.1",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "%m [%p] ",
  logging_collector: "off",
};

/** A server process that this process started: whether it has ended, and what it wrote. */
export type Launched = { ended: () => boolean; output: () => string };

/**
 * Starts the server process in a session of its own, so that a signal to our terminal or process group doesn't reach
 * it before we have closed our work.
 */
export const launch = (cluster: Cluster, extra: Readonly<Record<string, string>>): Launched => {
  const logFile = join(cluster.folder, "postgres.log");
  const log = openLog(logFile, cluster);
  const options = Object.entries({ ...settings, ...extra, unix_socket_directories: cluster.socket }).flatMap(
    ([name, value]) => ["-c", `${name}=${value}`],
  );
  const from = statSync(logFile).size;
  const child = spawn(join(cluster.binaries, "bin", "postgres"), ["-D", cluster.data, ...options], {
    ...asAccount(cluster.account),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  let ended = false;
  child.on("exit", () => (ended = true));
  child.on("error", () => (ended = true));
  child.unref();
  return { ended: () => ended, output: () => readFileSync(logFile).subarray(from).toString() };
};

const largestLog = 10_000_000;

const openLog = (path: string, { account }: Cluster): number => {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(path, size > largestLog ? "w" : "a", 0o600);
  if (account) fchownSync(log, account.uid, account.gid);
  return log;
};

/** Process id of the server that runs on a cluster; undefined when none does. */
export const runningPostmaster = (cluster: Cluster): number | undefined => {
  const lockFile = join(cluster.data, "postmaster.pid");
  const pid = recordedPid(lockFile);
  if (pid === undefined || !isAlive(pid)) return undefined;
  if (isServerOf(pid, cluster)) return pid;
  // After a restart of the machine or container the number may belong to some other process; PostgreSQL would take
  // that one for its predecessor and refuse to start.
  if (recordedPid(lockFile) === pid) {
    rmSync(lockFile, { force: true });
    rmSync(join(cluster.socket, ".s.PGSQL.5432.lock"), { force: true });
  }
  return undefined;
};

const recordedPid = (lockFile: string): number | undefined => {
  try {
    const pid = Number(readFileSync(lockFile, "utf8").split("\n")[0]);
    return Number.isInteger(pid) && pid > 0 ? pid : undefined;
  } catch {
    return undefined;
  }
};

export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

const isZombie = (pid: number): boolean => {
  try {
    return / Z /.test(readFileSync(`/proc/${pid}/stat`, "utf8").replace(/\(.*\)/s, ""));
  } catch {
    return false;
  }
};

const isServerOf = (pid: number, { data }: Cluster): boolean => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(data);
  } catch {
    // No /proc on this system: believe the lock file, as PostgreSQL does.
    return true;
  }
};
