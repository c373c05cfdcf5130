import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** Matters and the one pipeline that changes them. */
export { actsAbout } from "./acts-about.ts";
export { basisView, writtenBasis } from "./citation-view.ts";
export type { ChangeHandler, ChangeHandlers, ChangeSite } from "./change.ts";
export { takeClosed, type ClosedMatter } from "./closed-matters.ts";
export { refuseEnded } from "./ended-mandate.ts";
export { recordExport } from "./export.ts";
export { exportColumns } from "./export-columns.ts";
export { mediaTypes, tableFile, type ExportColumn } from "./export-file.ts";
export { procedureFigures } from "./figures.ts";
export { formOf } from "./form-of.ts";
export { procedureHttp } from "./http.ts";
export { lateLines, loadOf } from "./load.ts";
export { procedureLookups, type LookupHandler, type Lookups } from "./lookup.ts";
export { mattersNamed, type NamedMatter } from "./matters-named.ts";
export { procedureOn, type PinnedProcedure, type ProcedureNode } from "./node.ts";
export { movedTerms, type MovedTerms } from "./moved-terms.ts";
export { open, type OpenRequest } from "./open.ts";
export { matterLine, openingActs } from "./opening-acts.ts";
export { isSupervisor, organsSupervised, oversightOf, type NamedOrgan } from "./oversight.ts";
export { mustRead, paperActs, paperActsOf, type PaperAct } from "./papers.ts";
export { perform, recordLawActs, type PerformRequest } from "./perform.ts";
export { versionReach, type Reach } from "./reach.ts";
export { actReceipt } from "./receipt.ts";
export { publicDecision, type PublicDecision } from "./public-decision.ts";
export { actsPublished, type PublishedAct } from "./published.ts";
export { replayMatter } from "./replay.ts";
export { reprojectRunning } from "./reproject.ts";
export { runningFacts } from "./running-facts.ts";
export { runningProcedures } from "./running.ts";
export { settleDue } from "./settle-due.ts";
export { childrenOf } from "./store.ts";
export { actsTold, clocksTold, type ActPlace } from "./told.ts";
export { viewMatter } from "./view.ts";
export { warnDue, type DueNews } from "./warn-due.ts";

export const procedureMigrations: MigrationFolder = {
  module: "procedure",
  folder: join(import.meta.dirname, "migrations"),
};
