import type { Log } from "#ledger";
import type { IdentityNode } from "#identity";
import type { LawNode } from "#law";
import { oversightOf, runningProcedures, type Lookups, type ProcedureNode } from "#procedure";
import { createItemSearch, type ServicesNode } from "#services";
import { folderTexts, importedTexts } from "#law";
import { readSigner } from "#ledger";
import type { Packs } from "#packs";
import type { Clock } from "#platform/clock";
import type { Config } from "#platform/config";
import type { Database } from "#platform/database";

/** What the use cases of all modules need, composed once at start. */
export type Node = {
  db: Database;
  clock: Clock;
  ledger: Log;
  identity: IdentityNode;
  law: LawNode;
  procedure: ProcedureNode;
  services: ServicesNode;
};

/** Composes a node over a migrated database. Reads the log's key, and makes one where there is none yet. */
export const composeNode = async (
  config: Config,
  db: Database,
  clock: Clock,
  packs: Packs,
  lookups: Lookups,
): Promise<Node> => {
  const { now } = clock;
  const signer = await readSigner(config.signingKeyFile, config.nodeName, true);
  const ledger: Log = { db, copy: { folder: config.logDir }, signer };
  const procedure: ProcedureNode = {
    db,
    log: ledger,
    procedures: packs.procedures,
    oversight: oversightOf(packs.powers, packs.procedures),
    law: { calendar: packs.calendar, terms: packs.terms },
    calendar: { id: "cn", hash: packs.calendarHash },
    lookups,
    now,
  };
  return {
    db,
    clock,
    ledger,
    identity: { db, now, sessionHours: config.sessionHours },
    law: {
      statutes: packs.statutes,
      texts: config.lawDir === undefined ? importedTexts(db) : folderTexts(config.lawDir),
      citations: packs.citations,
      running: () => runningProcedures(procedure),
    },
    procedure,
    services: {
      items: packs.items,
      catalogue: packs.catalogue,
      powers: new Map(packs.powers.map((power) => [power.code, power])),
      search: createItemSearch(packs.catalogue),
      procedure,
    },
  };
};
