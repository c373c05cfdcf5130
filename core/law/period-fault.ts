import type { Text } from "./text.ts";

/** What in a question makes it unanswerable; `field` is its name there. */
export type PeriodFault = { field: string; code: PeriodFaultCode; message: Text };

export type PeriodFaultCode =
  | "noDate"
  | "noTime"
  | "badLength"
  | "badSpan"
  | "noExclusion"
  | "noExtension"
  | "lengthNeeded"
  | "outOfRange";

const words: Record<PeriodFaultCode, (given: string) => Text> = {
  noDate: (given) => ({
    zh: `不是存在的日期（YYYY-MM-DD）：${given}`,
    en: `not a date that exists (YYYY-MM-DD): ${given}`,
  }),
  noTime: (given) => ({
    zh: `按小时计算须写明时刻，例如 2026-02-13T09:30+08:00：${given}`,
    en: `hours need a moment, for example 2026-02-13T09:30+08:00: ${given}`,
  }),
  badLength: (given) => ({ zh: `应为不小于1的整数：${given}`, en: `must be a whole number from 1: ${given}` }),
  badSpan: (given) => ({
    zh: `不计入的时间须先起后止：${given}`,
    en: `the time left out must begin before it ends: ${given}`,
  }),
  noExclusion: (given) => ({
    zh: `没有规定可以扣除时间：${given}`,
    en: `nothing allows time to be left out: ${given}`,
  }),
  noExtension: (given) => ({ zh: `超出规定的延长：${given}`, en: `beyond the extension allowed: ${given}` }),
  lengthNeeded: () => ({ zh: "期限由文书写明，必须填写", en: "the term is set by the document and must be given" }),
  outOfRange: (given) => ({
    zh: `超出可以计算的范围（1900年至2199年）：${given}`,
    en: `outside what can be computed (years 1900 to 2199): ${given}`,
  }),
};

export function periodFault(field: string, code: PeriodFaultCode, given: string | number): PeriodFault {
  const { zh, en } = words[code](String(given).slice(0, 60));
  return { field, code, message: { zh: `${field}：${zh}`, en: `${field}: ${en}` } };
}
