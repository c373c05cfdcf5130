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
  type ActedFor,
  type PartyRow,
} from "./store.ts";
export {
  citizenNamed,
  endedMandate,
  endMandate,
  giveMandate,
  mandateOf,
  mandatesAround,
  type MandateRow,
} from "./mandate-store.ts";

export const partyMigrations: MigrationFolder = { module: "party", folder: join(import.meta.dirname, "migrations") };
