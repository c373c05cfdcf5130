import { dayNumber } from "./civil-date.ts";
import type { CountingTable, DayRule } from "./counting-schema.ts";
import type { TermFile } from "./term-file.ts";
import type { TermDefinition } from "./term-schema.ts";
import type { Text } from "./text.ts";

/** A contradiction that a schema can't see; `path` leads to it, as terms.3.extension.0. */
export type TimeFault = { code: string; path: (string | number)[]; message: Text };

/** Terms that say two things at once, or something that counting could not follow. */
export function checkTerms({ terms, tallies = [] }: TermFile): TimeFault[] {
  return [
    ...terms.flatMap((term, at) => checkTerm(term).map((fault) => ({ ...fault, path: ["terms", at, ...fault.path] }))),
    ...tallies.flatMap(({ percent, cap }, at) =>
      cap === undefined || cap >= percent
        ? []
        : [fault(["tallies", at, "cap"], "capTooLow", "上限低于一日的数额", "the ceiling is lower than one day's sum")],
    ),
  ];
}

function checkTerm(term: TermDefinition): TimeFault[] {
  const { length, yearly, unit, side, backward, exclusion, suspension, extension = [] } = term;
  const faults: TimeFault[] = [];
  const add = (...args: Parameters<typeof fault>) => faults.push(fault(...args));
  if (length !== undefined && yearly !== undefined)
    add(["yearly"], "twoLengths", "length 与 yearly 只能写一个", "give length or yearly, not both");
  if (yearly !== undefined && dayNumber(`2025-${yearly}`) === undefined)
    add(["yearly"], "noSuchDay", `不是每年都有的日期：${yearly}`, `not a day of every year: ${yearly}`);
  if (yearly !== undefined && unit !== "calendarDay")
    add(["unit"], "badUnit", "固定日期的 unit 应为 calendarDay", "a fixed day counts in calendarDay");
  if (side !== undefined && unit !== "day")
    add(["side"], "unused", "只有 unit 为 day 时才分机关和当事人", "side matters only to the unit day");
  if (exclusion && (unit === "hour" || backward))
    add(["exclusion"], "notCounted", "按小时的、倒数的期间没有扣除", "hours and backward terms leave no time out");
  if (suspension && (unit === "hour" || backward))
    add(["suspension"], "notCounted", "按小时的、倒数的期间没有中止", "hours and backward terms don't stand still");
  for (const [at, { max, times }] of extension.slice(0, -1).entries())
    if (max === undefined && times === undefined)
      add(["extension", at], "neverSpent", "其后的延长永远轮不到", "the extension after it is never reached");
  return faults;
}

/** Counting tables whose rules leave some number of days without a reading. */
export function checkCounting({ otherwise, statutes }: CountingTable): TimeFault[] {
  return [
    ...checkDays(otherwise.days, ["otherwise", "days"]),
    ...statutes.flatMap(({ days }, at) => checkDays(days, ["statutes", at, "days"])),
  ];
}

function checkDays(days: readonly DayRule[], path: TimeFault["path"]): TimeFault[] {
  const fitsAll = ({ lengths, upTo, side }: DayRule) =>
    lengths === undefined && upTo === undefined && side === undefined;
  const faults = days.flatMap((rule, at) => {
    const last = at === days.length - 1;
    if (fitsAll(rule) === last) return [];
    return last
      ? [
          fault(
            [...path, at],
            "gap",
            "最后一条规则须适用于其余全部日数",
            "the last rule must fit every other number of days",
          ),
        ]
      : [fault([...path, at], "shadow", "其后的规则永远用不到", "the rules after it are never reached")];
  });
  return faults;
}

const fault = (path: TimeFault["path"], code: string, zh: string, en: string): TimeFault => ({
  code,
  path,
  message: { zh, en },
});
