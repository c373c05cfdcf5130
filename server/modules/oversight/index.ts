import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** Supervision of authorities: load, pace, terms kept, and letters that urge. */
export { oversightHttp } from "./http.ts";
export { measureClosed } from "./measure.ts";

export const oversightMigrations: MigrationFolder = {
  module: "oversight",
  folder: join(import.meta.dirname, "migrations"),
};
