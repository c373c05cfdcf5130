import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** Files that people hand in with an act. */
export { attachFiles } from "./attach.ts";
export { beginFile } from "./begin.ts";
export type { FilesNode } from "./files-node.ts";
export { keepFiles } from "./keep-longer.ts";
export { filesHttp } from "./http.ts";
export { receivePiece } from "./receive.ts";
export { fileOfMatter } from "./read.ts";
export { scansOf } from "./scans.ts";
export { sweepFiles } from "./sweep.ts";

export const filesMigrations: MigrationFolder = { module: "files", folder: join(import.meta.dirname, "migrations") };
