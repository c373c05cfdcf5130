import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Account } from "./account.ts";

/** Where root puts what the database's account cannot reach elsewhere. */
export const sharedFolder = "/var/lib/mingfa";

/** The folder for that, which others may pass through whatever the umask. */
export const makeSharedFolder = (): void => {
  if (mkdirSync(sharedFolder, { recursive: true }) !== undefined) chmodSync(sharedFolder, 0o711);
};

/** Everyone may enter and read, and run what its owner may run. */
export const openTree = (path: string): void => {
  chmodSync(path, 0o755);
  for (const entry of readdirSync(path, { recursive: true, withFileTypes: true })) {
    const at = join(entry.parentPath, entry.name);
    if (entry.isDirectory()) chmodSync(at, 0o755);
    else if (entry.isFile()) chmodSync(at, lstatSync(at).mode & 0o100 ? 0o755 : 0o644);
  }
};

/** Others may pass through but not list: keys and passwords below are closed to them by their own modes. */
export const passableFolder = (path: string): void => {
  mkdirSync(path, { recursive: true, mode: 0o711 });
};

/** A folder of the account's own. */
export const privateFolder = (path: string, account: Account): void => {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  const { uid } = lstatSync(path);
  if (account && uid !== account.uid) chownSync(path, account.uid, account.gid);
};
