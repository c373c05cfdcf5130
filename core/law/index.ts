export type { Citation, CitationError, CitationErrorCode, CitationResult, CitationsResult } from "./citation.ts";
export { citationKey, parseCitationKey } from "./citation-key.ts";
export { shortStatuteName } from "./citation-name.ts";
export { parseNumeral, printNumeral } from "./citation-numeral.ts";
export { parseCitation, parseCitations } from "./citation-parse.ts";
export { type CitationStyle, printCitation } from "./citation-print.ts";
export type { Article, Item, Paragraph, Part, PartUnit, Statute, Subitem } from "./statute.ts";
export { readStatute } from "./statute-read.ts";
export { type Resolution, type ResolveErrorCode, resolveCitation } from "./statute-resolve.ts";
export { articleText, itemText, paragraphText } from "./statute-text.ts";
export { findStatute, versionInForce } from "./version.ts";
export { checkStatuteTable, type TableFault } from "./version-check.ts";
export { StatuteEntry, StatuteLevel, StatuteTable, StatuteVersion } from "./version-schema.ts";
export { Calendar, calendarOf } from "./calendar.ts";
export { CalendarYear } from "./calendar-schema.ts";
export { addDays, dayNumber } from "./civil-date.ts";
export { runClock, type ClockState, type ClockStatus } from "./clock.ts";
export type { ClockEvent, RefusedEvent } from "./clock-event.ts";
export {
  computePeriod,
  type ExcludedSpan,
  type Period,
  type PeriodQuestion,
  type PeriodResult,
} from "./compute-period.ts";
export { countingOf, type Counting, type DayCount, type Unit } from "./counting.ts";
export { CountingTable, StatuteCounting, type RolloverKind, type RuleSource } from "./counting-schema.ts";
export type { PeriodFault } from "./period-fault.ts";
export type { SkippedDay } from "./period.ts";
export { computeTerm, termsOf, type ClockContext, type Term } from "./term.ts";
export { TermDefinition, TermFile } from "./term-schema.ts";
