import type { AdministrationNode } from "#administration";
import type { Log } from "#ledger";
import type { IdentityNode } from "#identity";
import type { DocumentsNode } from "#documents";
import type { LawNode } from "#law";
import { oversightOf, runningProcedures, type ChangeHandlers, type Lookups, type ProcedureNode } from "#procedure";
import type { DraftsNode } from "#drafts";
import type { FilesNode } from "#files";
import type { PublicityNode } from "#publicity";
import { createItemSearch, type ServicesNode } from "#services";
import { folderTexts, importedTexts, livingCalendar, type LivingCalendar } from "#law";
import { readSigner } from "#ledger";
import type { Packs } from "#packs";
import type { Clock } from "#platform/clock";
import type { Config } from "#platform/config";
import { createPress } from "#platform/pdf";
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
  drafts: DraftsNode;
  /** The working days, as packs and published notices have them. */
  calendars: LivingCalendar;
  procedure: ProcedureNode;
  documents: DocumentsNode;
  services: ServicesNode;
  publicity: PublicityNode;
  administration: AdministrationNode;
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
    powerTitles: new Map(packs.powers.map(({ code, title }) => [code, title])),
    changes,
    now,
  };
  const identity = await composeIdentity(config, db, now);
  const law: LawNode = {
    statutes: packs.statutes,
    texts: config.lawDir === undefined ? importedTexts(db) : folderTexts(config.lawDir),
    citations: packs.citations,
    running: () => runningProcedures(procedure),
  };
  return {
    db,
    clock,
    ledger,
    calendars,
    identity,
    law,
    files,
    drafts: { db, now, key: identity.accountKey, keepDays: config.keepDays },
    procedure,
    documents: {
      db,
      log: ledger,
      procedure,
      press: createPress(config.rareFonts),
      seals: { folder: config.sealsDir, node: config.nodeName, now },
      portal: config.publicUrl ?? `http://${config.host}:${config.port}`,
      now,
    },
    services: {
      items: packs.items,
      catalogue: packs.catalogue,
      powers: new Map(packs.powers.map((power) => [power.code, power])),
      search: createItemSearch(packs.catalogue),
      procedure,
    },
    publicity: { procedure, items: packs.items },
    administration: {
      db,
      now,
      packs,
      procedure,
      calendars,
      law,
      ledger,
      folders: [config.dataDir, config.logDir, config.filesDir],
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
