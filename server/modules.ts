import {
  administrationChanges,
  administrationHttp,
  administrationLookups,
  administrationMigrations,
  followCalendars,
} from "#administration";
import {
  documentsFiles,
  documentsHttp,
  documentsLookups,
  documentsMigrations,
  documentsNews,
  runMaking,
} from "#documents";
import { draftsHttp, draftsMigrations } from "#drafts";
import { filesHttp, filesMigrations } from "#files";
import { identityHttp, identityMigrations } from "#identity";
import { lawHttp, lawMigrations } from "#law";
import { ledgerFiles, ledgerFigures, ledgerHttp, ledgerMigrations } from "#ledger";
import { mandateChanges, mandateHttp, mandateLookups } from "#mandate";
import { noticeHttp, noticeMigrations, noticeNews } from "#notice";
import { organMigrations } from "#organ";
import type { Packs } from "#packs";
import { oversightHttp, oversightMigrations } from "#oversight";
import { partyMigrations } from "#party";
import type { MigrationFolder } from "#platform/database";
import type { Binding, FileRoute } from "#platform/http";
import type { Figure } from "#platform/metrics";
import type { NewsHandlers } from "#platform/outbox";
import {
  procedureFigures,
  procedureHttp,
  procedureLookups,
  procedureMigrations,
  type ChangeHandlers,
  type Lookups,
} from "#procedure";
import { publicityHttp, publicityMigrations, publicityNews } from "#publicity";
import { servicesHttp, servicesLookups, servicesMigrations, servicesNews } from "#services";
import type { Node } from "./node.ts";

/** A module as the server sees it: its tables, its routes, the news it takes, the figures it gives. */
export type Module = {
  name: string;
  migrations?: MigrationFolder;
  /** Its tables in which a row once written stands for ever: the server's role may neither change nor remove it. */
  records?: readonly string[];
  routes?: (node: Node) => Binding[];
  files?: (node: Node) => FileRoute[];
  news?: (node: Node) => NewsHandlers;
  figures?: (node: Node) => Figure[];
  /** What packs may look up of it. */
  lookups?: (packs: Packs) => Lookups;
  /** What it does besides answering, until `signal` is aborted. */
  work?: (node: Node, signal: AbortSignal, failed: (error: unknown) => void) => Promise<void>;
  /** What acts may change in it beyond their matter. */
  changes?: (packs: Packs) => ChangeHandlers;
};

/** The table of contents: every module, after those it builds on. */
export const modules: readonly Module[] = [
  {
    name: "ledger",
    migrations: ledgerMigrations,
    records: ["ledger.leaf", "ledger.entry", "ledger.checkpoint"],
    routes: (node) => ledgerHttp(node.ledger),
    files: (node) => ledgerFiles(node.ledger),
    figures: (node) => ledgerFigures(node.ledger),
  },
  { name: "organ", migrations: organMigrations },
  { name: "party", migrations: partyMigrations },
  {
    name: "identity",
    migrations: identityMigrations,
    records: ["identity.event"],
    routes: (node) => identityHttp(node.identity),
  },
  {
    name: "law",
    migrations: lawMigrations,
    records: ["law.calendar"],
    routes: (node) => lawHttp(node.law, node.clock.now),
  },
  { name: "files", migrations: filesMigrations, routes: (node) => filesHttp(node.files) },
  { name: "drafts", migrations: draftsMigrations, routes: (node) => draftsHttp(node.drafts) },
  {
    name: "procedure",
    migrations: procedureMigrations,
    records: ["procedure.act", "procedure.content", "procedure.export"],
    routes: (node) => procedureHttp(node.procedure),
    lookups: () => procedureLookups,
    figures: (node) => procedureFigures(node.procedure),
  },
  {
    name: "documents",
    migrations: documentsMigrations,
    records: ["documents.document", "documents.made", "documents.content"],
    routes: (node) => documentsHttp(node.documents),
    files: (node) => documentsFiles(node.documents),
    news: (node) => documentsNews(node.documents),
    lookups: () => documentsLookups,
    work: (node, signal, failed) => runMaking(node.documents, signal, failed),
  },
  {
    name: "publicity",
    migrations: publicityMigrations,
    records: ["publicity.decision"],
    routes: (node) => publicityHttp(node.publicity),
    news: (node) => publicityNews(node.publicity),
  },
  {
    name: "notice",
    migrations: noticeMigrations,
    routes: (node) => noticeHttp(node.procedure),
    news: (node) => noticeNews(node.procedure),
  },
  {
    name: "services",
    migrations: servicesMigrations,
    routes: (node) => servicesHttp(node.services),
    news: () => servicesNews,
    lookups: servicesLookups,
  },
  {
    name: "mandate",
    routes: (node) => mandateHttp({ procedure: node.procedure, items: node.services.items }),
    lookups: () => mandateLookups,
    changes: () => mandateChanges,
  },
  {
    name: "administration",
    migrations: administrationMigrations,
    records: ["administration.operation"],
    routes: (node) => administrationHttp(node.administration),
    work: (node, signal, onError) => followCalendars(node.administration, signal, onError),
    lookups: () => administrationLookups,
    changes: administrationChanges,
  },
  {
    name: "oversight",
    migrations: oversightMigrations,
    routes: (node) => oversightHttp(node.procedure),
  },
];
