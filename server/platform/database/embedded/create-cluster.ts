import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { asAccount, type Account } from "./account.ts";
import { failedToRun } from "./errors.ts";
import { passableFolder } from "./folders.ts";

const hostRules = "local all all scram-sha-256\n";

/**
 * Makes a cluster with two roles that can sign in, `mingfa_owner` (migrations) and `mingfa_server` (the server), and
 * the database `mingfa`. The superuser has no password and so cannot sign in. `durable: false` skips the flush to disk.
 */
export const createCluster = (folder: string, binaries: string, account: Account, durable: boolean): void => {
  passableFolder(folder);
  const data = join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (account) for (const path of [folder, data]) chownSync(path, account.uid, account.gid);
  const passwords = { owner: newPassword(), server: newPassword() };
  writeFileSync(join(folder, "passwords.json"), JSON.stringify(passwords), { mode: 0o600 });
  const sync = durable ? [] : ["--no-sync"];
  run(
    binaries,
    "initdb",
    ["-D", data, "-U", "postgres", "-E", "UTF8", "--locale=C", "--auth=trust", "--data-checksums", ...sync],
    account,
  );
  const hba = join(data, "pg_hba.conf");
  writeFileSync(hba, hostRules);
  const fsync = durable ? [] : ["-c", "fsync=off"];
  run(binaries, "postgres", ["--single", "-D", data, ...fsync, "postgres"], account, rolesSql(passwords));
};

const newPassword = (): string => randomBytes(24).toString("hex");

// Single-user mode takes one statement per line.
const rolesSql = ({ owner, server }: { owner: string; server: string }): string =>
  [
    `CREATE ROLE mingfa_owner LOGIN CREATEROLE CREATEDB PASSWORD '${owner}'`,
    `CREATE ROLE mingfa_server LOGIN PASSWORD '${server}'`,
    "CREATE DATABASE mingfa OWNER mingfa_owner",
    "REVOKE ALL ON DATABASE mingfa FROM PUBLIC",
    "GRANT CONNECT ON DATABASE mingfa TO mingfa_server",
    "",
  ].join("\n");

const run = (binaries: string, program: string, args: string[], account: Account, input = ""): void => {
  const { status, stdout, stderr, error } = spawnSync(join(binaries, "bin", program), args, {
    ...asAccount(account),
    input,
    encoding: "utf8",
  });
  // Single-user mode reports a failed statement but exits with 0.
  if (status !== 0 || /\b(ERROR|FATAL|PANIC):/.test(stderr))
    throw failedToRun(program, error?.message ?? `${stdout}\n${stderr}`);
};
