import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** Citizens and firms, and who may act for whom. */
export {
  addMandate,
  addParty,
  identifierOfParty,
  listedNames,
  partiesOf,
  partiesSought,
  partiesSql,
  partyKindSql,
  partyByIdentifier,
  partyNames,
  type NewParty,
  type PartyRow,
} from "./store.ts";

export const partyMigrations: MigrationFolder = { module: "party", folder: join(import.meta.dirname, "migrations") };
