import { existsSync } from "node:fs";
import { join } from "node:path";
import { folderTexts, importedTexts, noTexts, type LawTexts } from "#law";
import type { Config } from "#platform/config";
import { withDatabase } from "./with-database.ts";

/** Runs `run` with the texts this installation has: the folder's, else those imported, else none. */
export const withTexts = async <T>(config: Config, run: (texts: LawTexts) => Promise<T>): Promise<T> => {
  if (config.lawDir !== undefined) return run(folderTexts(config.lawDir));
  const hasDatabase = config.databaseUrl !== undefined || existsSync(join(config.dataDir, "postgres"));
  return hasDatabase ? withDatabase(config, (db) => run(importedTexts(db))) : run(noTexts);
};
