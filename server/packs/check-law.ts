import { checkCounting, checkStatuteTable, checkTerms } from "@mingfa/core/law";
import { checkCalendarYear } from "./check-calendar.ts";
import { placed, type FileFault } from "./fault.ts";
import type { PackSources } from "./pack-sources.ts";
import { repeatedNames } from "./repeated.ts";

/** What is wrong with the shared law by itself. */
export const checkLaw = ({ statutes, counting, calendar, terms }: PackSources): FileFault[] => [
  ...statutes.flatMap(({ source, value }) => placed(source, checkStatuteTable(value))),
  ...calendar.flatMap(({ source, value }) => placed(source, checkCalendarYear(value))),
  ...counting.flatMap(({ source, value }) => placed(source, checkCounting(value))),
  ...terms.flatMap(({ source, value }) => placed(source, checkTerms(value))),
  ...repeatedNames([
    calendar.map(({ source, value }) => ({ name: `${value.year} ${value.region ?? ""}`, source, path: ["year"] })),
    terms.flatMap(({ source, value: { terms: own, tallies = [] } }) => [
      ...own.map(({ id }, at) => ({ name: id, source, path: ["terms", at, "id"] })),
      ...tallies.map(({ id }, at) => ({ name: id, source, path: ["tallies", at, "id"] })),
    ]),
    counting.flatMap(({ source, value }) =>
      value.statutes.map(({ statute }, at) => ({ name: statute, source, path: ["statutes", at, "statute"] })),
    ),
  ]),
];
