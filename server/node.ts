import type { Log } from "#ledger";
import type { IdentityNode } from "#identity";
import type { LawNode } from "#law";
import { oversightOf, runningProcedures, type ChangeHandlers, type Lookups, type ProcedureNode } from "#procedure";
import type { FilesNode } from "#files";
import type { DraftsNode } from "#drafts";
import { createItemSearch, type ServicesNode } from "#services";
import { folderTexts, importedTexts, livingCalendar, type LivingCalendar } from "#law";
import { readSigner } from "#ledger";
import type { Packs } from "#packs";
import type { Clock } from "#platform/clock";
import type { Config } from "#platform/config";
import type { Database } from "#platform/database";
import { composeIdentity } from "./compose-identity.ts";
import { clamd, openBlobs } from "#platform/files";

/** What the use cases of all modules need, composed once at start. */
export type Node = {
  db: Database;
  clock: Clock;
  ledger: Log;
  identity: IdentityNode;
  law: LawNode;
  files: FilesNode;
  /** The working days, as packs and published notices have them. */
  calendars: LivingCalendar;
  drafts: DraftsNode;
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
  changes: ChangeHandlers,
): Promise<Node> => {
  const { now } = clock;
  const signer = await readSigner(config.signingKeyFile, config.nodeName, true);
  const ledger: Log = { db, copy: { folder: config.logDir }, signer };
  const calendars = await livingCalendar(db, packs.calendarYears);
  const files = filesNode(config, db, now);
  const procedure: ProcedureNode = {
    db,
    log: ledger,
    files,
    procedures: packs.procedures,
    oversight: oversightOf(packs.powers, packs.procedures),
    get law() {
      return { calendar: calendars.now().calendar, terms: packs.terms };
    },
    get calendar() {
      return { id: "cn", hash: calendars.now().hash };
    },
    calendarOf: calendars.byHash,
    lookups,
    changes,
    now,
  };
  return {
    db,
    clock,
  const identity = await composeIdentity(config, db, now);
    ledger,
    calendars,
    identity,
    law: {
      statutes: packs.statutes,
      texts: config.lawDir === undefined ? importedTexts(db) : folderTexts(config.lawDir),
      citations: packs.citations,
      running: () => runningProcedures(procedure),
    },
    files,
    procedure,
    services: {
      items: packs.items,
    drafts: { db, now, key: identity.accountKey, keepDays: config.keepDays },
      catalogue: packs.catalogue,
      powers: new Map(packs.powers.map((power) => [power.code, power])),
      search: createItemSearch(packs.catalogue),
      procedure,
    },
  };
};

const filesNode = ({ filesDir, clamav, keepDays }: Config, db: Database, now: () => string): FilesNode => ({
  db,
  now,
  blobs: openBlobs(filesDir),
  scan: clamav === undefined ? undefined : clamd(clamav),
  keepDays,
});
