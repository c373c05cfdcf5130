export { CaseEvent, CaseFile, CaseRecord } from "./case-record.ts";
export type { ReplayLaw } from "./context.ts";
export type { Finding, Verdict } from "./finding.ts";
export { checkReplayTable, type ReplayFault } from "./replay-check.ts";
export { replayCase, type ReplayedCase } from "./replay-case.ts";
export { ReplayFile, replayTable, type ReplayTable } from "./replay-table.ts";
