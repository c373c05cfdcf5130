import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** Statute texts: articles as in force on a day. */
export { articleOn, type LawNode } from "./article-on.ts";
export { lawHttp } from "./http.ts";
export { importTexts } from "./import-texts.ts";
export { folderTexts, importedTexts, noTexts, readText, type LawTexts } from "./texts.ts";

export const lawMigrations: MigrationFolder = { module: "law", folder: join(import.meta.dirname, "migrations") };
