import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** What people have entered and not sent. */
export type { DraftsNode } from "./drafts-node.ts";
export { forgetSent } from "./forget-sent.ts";
export { draftsHttp } from "./http.ts";
export { sweepDrafts } from "./sweep.ts";

export const draftsMigrations: MigrationFolder = { module: "drafts", folder: join(import.meta.dirname, "migrations") };
