import { createHash } from "node:crypto";
import { lstatSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Account } from "./account.ts";
import { EmbeddedError } from "./errors.ts";
import { privateFolder } from "./folders.ts";

/** A socket's path may have 107 bytes; `/.s.PGSQL.5432` takes fourteen of them. */
const longest = 90;

/** Folder of the server's socket: in the cluster, or where its path is too long, under the temporary folder. */
export const socketFolder = (cluster: string, account: Account): string => {
  const inside = join(cluster, "socket");
  if (Buffer.byteLength(inside) <= longest) {
    privateFolder(inside, account);
    return inside;
  }
  const outside = join(tmpdir(), `mingfa-${createHash("sha256").update(cluster).digest("hex").slice(0, 16)}`);
  privateFolder(outside, account);
  const { uid, mode } = lstatSync(outside);
  // Anyone may create names in the temporary folder: a folder that is not ours could belong to an impostor.
  if (uid !== (account?.uid ?? process.getuid?.()) || (mode & 0o077) !== 0)
    throw new EmbeddedError("socket", `${outside} 不属于本服务。`, `${outside} belongs to somebody else.`);
  return outside;
};
