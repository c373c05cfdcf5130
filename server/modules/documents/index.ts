import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** Official papers: numbered, printed, sealed, signed, their hashes in the log; what may be served. */
export type { DocumentsNode } from "./documents-node.ts";
export { documentsFiles, documentsHttp } from "./http.ts";
export { documentsLookups } from "./lookups.ts";
export { makeAll, runMaking } from "./make.ts";
export { documentsNews } from "./news.ts";

export const documentsMigrations: MigrationFolder = {
  module: "documents",
  folder: join(import.meta.dirname, "migrations"),
};
