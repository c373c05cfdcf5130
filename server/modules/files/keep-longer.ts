import type { Database } from "#platform/database";

/** Lets a person's own files wait until an instant, because a draft of his still names them. */
export const keepFiles = async (db: Database, owner: string, ids: string[], until: string): Promise<void> => {
  if (ids.length === 0) return;
  await db.rows(
    "files.keepLonger",
    "UPDATE files.file SET kept_until = $3 WHERE id = ANY($1::uuid[]) AND owner = $2 AND matter IS NULL AND kept_until < $3",
    [ids, owner, until],
  );
};
