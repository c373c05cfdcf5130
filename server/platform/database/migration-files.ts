import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { MigrationError } from "./migration-error.ts";

/** A module's numbered SQL files; `module` stands in the names they are recorded under. */
export type MigrationFolder = { module: string; folder: string };

export type Migration = { name: string; sql: string; hash: string };

/** The platform's own tables; first in every list. */
export const platformMigrations: MigrationFolder = {
  module: "platform",
  folder: join(import.meta.dirname, "migrations"),
};

/** Files of a folder, numbered 0001, 0002… without gaps. */
export const readMigrations = ({ module, folder }: MigrationFolder): Migration[] => {
  if (!existsSync(folder)) throw MigrationError.misnamed(folder, "the folder does not exist");
  const files = readdirSync(folder).sort();
  return files.map((file, index) => {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1];
    if (Number(number) !== index + 1)
      throw MigrationError.misnamed(join(folder, file), `expected ${String(index + 1).padStart(4, "0")}_name.sql`);
    const sql = readFileSync(join(folder, file), "utf8");
    return { name: `${module}/${file}`, sql, hash: createHash("sha256").update(sql).digest("hex") };
  });
};
