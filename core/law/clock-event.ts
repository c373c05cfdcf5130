import type { Text } from "./text.ts";

/** What happens to a clock. `on` is a civil date; of a clock in hours it is a moment. */
export type ClockEvent =
  /** `length` where the document sets it. */
  | { kind: "start"; on: string; length?: number }
  | { kind: "stop"; on: string; by: string }
  /** Time that doesn't count begins; `writtenNotice` is the day it was told in writing. */
  | { kind: "exclude.begin"; on: string; reason: string; writtenNotice?: string }
  /** Its last day. */
  | { kind: "exclude.end"; on: string }
  | { kind: "suspend"; on: string; reason: string }
  /** The first day that counts again. */
  | { kind: "resume"; on: string }
  | { kind: "reset"; on: string }
  | { kind: "extend"; on: string; by: number; approver: string };

/** An event that the term's articles give no effect; time went on without it. */
export type RefusedEvent = { event: ClockEvent; code: RefusedEventCode; message: Text; basis: string[] };

export type RefusedEventCode = "notRunning" | "notAllowed" | "noNotice" | "noDate" | "tooLong" | "tooOften" | "tooLate";

export const refusalWords: Record<RefusedEventCode, Text> = {
  notRunning: { zh: "该时限没有在计算", en: "the clock was not running" },
  notAllowed: { zh: "没有条文允许，时限照常计算", en: "no article allows it, so time went on" },
  noNotice: { zh: "没有书面告知，时间照常计算", en: "it was not told in writing, so time went on" },
  noDate: { zh: "日期不存在", en: "its date does not exist" },
  tooLong: { zh: "超过可以延长的上限，不予延长", en: "it exceeds the longest extension, so nothing was added" },
  tooOften: { zh: "超过可以延长的次数，不予延长", en: "the term was already extended as often as allowed" },
  tooLate: { zh: "期限届满后不能再延长或者扣除", en: "the term had already ended" },
};
