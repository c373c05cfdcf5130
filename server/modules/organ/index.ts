import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** Authorities, their powers, their officers and posts. */
export {
  addOfficer,
  addOrgan,
  endPosts,
  findOfficer,
  hasOrgans,
  officerNames,
  officerSql,
  officersOf,
  organNames,
  organOfPower,
  type NewOfficer,
  type NewOrgan,
  type OfficerRow,
} from "./store.ts";

export const organMigrations: MigrationFolder = { module: "organ", folder: join(import.meta.dirname, "migrations") };
