import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** Authorities, their powers, their officers and posts. */
export {
  addCertificate,
  appoint,
  assignPower,
  endPost,
  holdPosts,
  suspendCertificate,
  withdrawPower,
  type ByAct,
  type NewCertificate,
  type PostOf,
} from "./registry.ts";
export {
  listCertificates,
  listOfficers,
  listOrgans,
  powerHolders,
  type CertificateRow,
  type OfficerPosts,
} from "./registry-lists.ts";
export { certificateStanding, certifiedOfficers, organStanding, personStanding, postHolders } from "./standing.ts";
export {
  addOfficer,
  addOrgan,
  endPosts,
  findOfficer,
  hasOrgans,
  holdersOfPowers,
  officerNames,
  officerSql,
  officersOf,
  organNames,
  organOfPower,
  organsAround,
  type NewOfficer,
  type NewOrgan,
  type OfficerRow,
} from "./store.ts";

export const organMigrations: MigrationFolder = { module: "organ", folder: join(import.meta.dirname, "migrations") };
