import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";

/** The operating system's account that runs PostgreSQL; undefined: our own. */
export type Account = { name: string; uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root, so root hands it to another account: the owner of existing data, else `mingfa`
 * (created if possible), else `postgres` or `nobody`.
 */
export const chooseAccount = (existingData: string | undefined): Account => {
  if (process.getuid?.() !== 0) return undefined;
  if (existingData !== undefined) {
    const { uid, gid } = statSync(existingData);
    if (uid !== 0) return { name: `uid ${uid}`, uid, gid };
  }
  return lookUp("mingfa") ?? create("mingfa") ?? lookUp("postgres") ?? lookUp("nobody");
};

const lookUp = (name: string): Account => {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid] = line?.split(":") ?? [];
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
};

const create = (name: string): Account => {
  spawnSync("useradd", [
    "--system",
    "--user-group",
    "--no-create-home",
    "--home-dir",
    "/nonexistent",
    "--shell",
    "/usr/sbin/nologin",
    name,
  ]);
  // Another process may have created it a moment before; what counts is that it is there.
  return lookUp(name);
};

/** Spawn options that run a program as the account, from a folder it can enter and with nothing of our environment. */
export const asAccount = (account: Account) => ({
  cwd: "/",
  env: { PATH: process.env["PATH"] ?? "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" },
  ...(account ? { uid: account.uid, gid: account.gid } : {}),
});

/** Whether the account can enter a folder or run a program, asked of the kernel in its own name. */
export const canReach = (account: Account, path: string): boolean =>
  account === undefined || spawnSync("test", ["-x", path], asAccount(account)).status === 0;
