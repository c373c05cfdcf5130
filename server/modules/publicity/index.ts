import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** The public register of decisions (公示). */
export { publicityHttp } from "./http.ts";
export { publicityNews } from "./news.ts";
export type { PublicityNode } from "./publicity-node.ts";

export const publicityMigrations: MigrationFolder = {
  module: "publicity",
  folder: join(import.meta.dirname, "migrations"),
};
