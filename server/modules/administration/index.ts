import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** The back office: who may do what, under which packs and calendars, what was done, and how the node fares. */
export type { AdministrationNode } from "./administration-node.ts";
export { administrationChanges } from "./changes.ts";
export { applyCalendars, followCalendars } from "./follow-calendars.ts";
export { administrationHttp } from "./http.ts";
export { administrationLookups } from "./lookups.ts";
export { observed } from "./observe.ts";

export const administrationMigrations: MigrationFolder = {
  module: "administration",
  folder: join(import.meta.dirname, "migrations"),
};
