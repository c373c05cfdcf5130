import type { FileKind } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";

/** A file as its row holds it; without `kind` it is still arriving or not yet judged. */
export type FileRow = {
  id: string;
  owner: string;
  /** Null once erased. */
  name: string | null;
  accept: FileKind[];
  size: number;
  received: number;
  kind: FileKind | null;
  sha256: string | null;
  scan: "clean" | "unscanned" | null;
  matter: string | null;
  sequence: number | null;
};

const columns = "id, owner, name, accept, size, received, kind, sha256, scan, matter, sequence";

export const findFile = async (db: Database, id: string): Promise<FileRow | undefined> =>
  (await db.rows<FileRow>("files.find", `SELECT ${columns} FROM files.file WHERE id = $1`, [id]))[0];

/** The file, held until the transaction ends: pieces of one file are written one after the other. */
export const lockFile = async (tx: Database, id: string): Promise<FileRow | undefined> =>
  (await tx.rows<FileRow>("files.lock", `SELECT ${columns} FROM files.file WHERE id = $1 FOR UPDATE`, [id]))[0];

export const findByKey = async (db: Database, owner: string, key: string): Promise<FileRow | undefined> =>
  (
    await db.rows<FileRow>("files.byKey", `SELECT ${columns} FROM files.file WHERE owner = $1 AND request_key = $2`, [
      owner,
      key,
    ])
  )[0];

export type NewFile = Pick<FileRow, "id" | "owner" | "accept" | "size"> & {
  name: string;
  key: string;
  keptUntil: string;
};

/** Adds it; a second time under the same key adds nothing. */
export const addFile = async (db: Database, file: NewFile): Promise<void> => {
  await db.rows(
    "files.add",
    `INSERT INTO files.file (id, owner, request_key, name, accept, size, kept_until) VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT DO NOTHING`,
    [file.id, file.owner, file.key, file.name, file.accept, file.size, file.keptUntil],
  );
};

/** Bytes that a person's files have or will have which no act has taken yet. */
export const waitingBytes = async (db: Database, owner: string): Promise<number> =>
  (
    await db.rows<{ bytes: number }>(
      "files.waiting",
      "SELECT coalesce(sum(size), 0)::bigint AS bytes FROM files.file WHERE owner = $1 AND matter IS NULL",
      [owner],
    )
  )[0]?.bytes ?? 0;

export const setReceived = async (tx: Database, id: string, received: number, until: string): Promise<void> => {
  await tx.rows("files.received", "UPDATE files.file SET received = $2, kept_until = $3 WHERE id = $1", [
    id,
    received,
    until,
  ]);
};

/** What was found out about a whole file; whoever comes second finds it done. */
export const setJudged = async (
  tx: Database,
  id: string,
  judged: { kind: FileKind; sha256: string; scan: "clean" | "unscanned" },
): Promise<void> => {
  await tx.rows(
    "files.judged",
    "UPDATE files.file SET kind = $2, sha256 = $3, scan = $4 WHERE id = $1 AND kind IS NULL",
    [id, judged.kind, judged.sha256, judged.scan],
  );
};

export const discardFiles = async (db: Database, ids: string[]): Promise<void> => {
  if (ids.length > 0) await db.rows("files.discard", "SELECT files.discard($1)", [ids]);
};

/** While this is held, nobody else keeps or removes the bytes of that digest. */
export const lockDigest = async (tx: Database, sha256: string): Promise<void> => {
  await tx.rows("files.lockDigest", "SELECT pg_advisory_xact_lock(hashtextextended('mingfa.files.' || $1, 0))", [
    sha256,
  ]);
};
