import { runClock, type ClockState } from "../clock.ts";
import type { ClockEvent } from "../clock-event.ts";
import { calendar, termOf } from "./time-packs.ts";

/** A clock of a term of the packs, over its events, on a day. */
export const run = (term: string, events: ClockEvent[], at: string): ClockState =>
  runClock(termOf(term), events, at, { calendar });
export const start = (on: string): ClockEvent => ({ kind: "start", on });
export const stop = (on: string): ClockEvent => ({ kind: "stop", on, by: "act" });
export const begin = (on: string, writtenNotice?: string): ClockEvent => ({
  kind: "exclude.begin",
  on,
  reason: "检测",
  ...(writtenNotice !== undefined && { writtenNotice }),
});
export const end = (on: string): ClockEvent => ({ kind: "exclude.end", on });
export const suspend = (on: string): ClockEvent => ({ kind: "suspend", on, reason: "中止" });
export const resume = (on: string): ClockEvent => ({ kind: "resume", on });
export const extend = (on: string, by: number): ClockEvent => ({ kind: "extend", on, by, approver: "approve" });
export const codes = ({ refused }: ClockState): string[] => refused.map(({ code }) => code);
