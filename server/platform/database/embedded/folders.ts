import { chmodSync, chownSync, lstatSync, mkdirSync } from "node:fs";
import type { Account } from "./account.ts";

/** Where root puts what the database's account cannot reach elsewhere. */
export const sharedFolder = "/var/lib/mingfa";

/** Everyone may enter and read. */
export const openFolder = (path: string): void => chmodSync(path, 0o755);

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
