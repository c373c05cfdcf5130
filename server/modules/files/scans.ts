import type { Database } from "#platform/database";

/** Which files of a matter a virus scanner has seen, by id. */
export const scansOf = async (db: Database, matter: string): Promise<Map<string, "clean" | "unscanned">> => {
  const rows = await db.rows<{ id: string; scan: "clean" | "unscanned" }>(
    "files.scans",
    "SELECT id, scan FROM files.file WHERE matter = $1",
    [matter],
  );
  return new Map(rows.map(({ id, scan }) => [id, scan]));
};
