import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** In-app notices: what a procedure says people are told. */
export { noticeHttp } from "./http.ts";
export { noticeNews } from "./news.ts";

export const noticeMigrations: MigrationFolder = { module: "notice", folder: join(import.meta.dirname, "migrations") };
