import type library from "./library-zh.ts";
import type { Words } from "./words.ts";

/** Words about statutes, their versions and what rests on them, in English. */
const english: Words<typeof library> = {
  article: "Article {{number}}",
  articleSuffixed: "Article {{number}}-{{suffix}}",
  version: "version {{id}}",
  versionUndated: "version without a year",
  level: {
    law: "Laws",
    judicialInterpretation: "Judicial interpretations",
    centralRule: "Party regulations",
    adminRegulation: "Administrative regulations",
    localRegulation: "Local regulations",
    deptRule: "Departmental rules",
    localRule: "Rules of local governments",
    normativeDocument: "Normative documents",
  },
  inForce: "in force from {{from}}",
  inForceUntil: "in force from {{from}}, no longer after {{to}}",
  notLoaded: "text not loaded",
  change: { same: "unchanged", moved: "number only", changed: "amended", added: "new", removed: "removed" },
  becomes: "{{before}} → {{after}}",
  addedWords: "added words:",
  removedWords: "removed words:",
  endOfWords: "(end)",
  citers: "What rests on this article here",
  noCiters: "Nothing in this system cites this article directly.",
  citer: {
    act: "Act",
    condition: "Condition",
    lookup: "Lookup",
    role: "Who may act",
    recusal: "Recusal",
    decision: "Condition of every decision",
    item: "Service",
    material: "Material",
    power: "Power",
    term: "Time limit",
    counting: "Counting of time",
    other: "Other",
  },
  within: { procedure: "procedure “{{title}}”, version {{version}}", item: "service “{{title}}”" },
  citings: "({{count}})",
  writtenFor: "cites {{place}} of {{version}}",
  affected: "Procedures that follow it, and their running matters",
  running: "Running matters: {{count}}",
  noRunning: "No running matters",
};

export default english;
