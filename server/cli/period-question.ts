import type { FieldProblem } from "@mingfa/contract";
import { computePeriod, countingOf, findStatute, type Calendar, type PeriodQuestion } from "@mingfa/core/law";
import type { Packs } from "#packs";

/** What a question is put under. */
export type PeriodLaw = Pick<Packs, "statutes" | "counting"> & { calendar: Calendar };

/** A question as given, by the names of the command line. */
export type AskedPeriod = {
  statute?: unknown;
  from?: unknown;
  length?: unknown;
  unit?: unknown;
  backward?: unknown;
  exclude?: unknown;
};

/** The answer in the shape that other programs rely on. */
export type PeriodAnswer = {
  from: string;
  length: number;
  unit: string;
  dayCount: string;
  due: string;
  provisional: boolean;
  skipped: { date: string; reason: string }[];
  basis: string[];
  rollover: string;
  explanation: string;
};

const units = ["day", "workday", "calendarDay", "month", "year", "hour"] as const;
const names: ReadonlySet<string> = new Set(["statute", "from", "length", "unit", "backward", "exclude"]);

/** Answers a question, or says what is wrong with which of its fields. */
export const answerPeriod = (
  asked: AskedPeriod,
  law: PeriodLaw,
): { ok: true; answer: PeriodAnswer } | { ok: false; problems: FieldProblem[] } => {
  const read = readQuestion(asked, law);
  if ("problems" in read) return { ok: false, problems: read.problems };
  const result = computePeriod(read.question, law.calendar);
  if (!result.ok) return { ok: false, problems: [result.fault] };
  const { from, length, unit, dayCount, due, provisional, skipped, basis, rollover, explanation } = result.period;
  const passed = skipped.map(({ date, reason }) => ({ date, reason: reason.zh }));
  const said = `${explanation.zh}\n${explanation.en}`;
  return {
    ok: true,
    answer: { from, length, unit, dayCount, due, provisional, skipped: passed, basis, rollover, explanation: said },
  };
};

const readQuestion = (
  asked: AskedPeriod,
  law: PeriodLaw,
): { question: PeriodQuestion } | { problems: FieldProblem[] } => {
  const problems: FieldProblem[] = [];
  const fault = (field: string, code: string, zh: string, en: string) => {
    problems.push({ field, code, message: { zh: `${field}：${zh}`, en: `${field}: ${en}` } });
  };
  for (const name of Object.keys(asked))
    if (!names.has(name)) fault(name.slice(0, 60), "unknown", "没有这一项", "there is no such field");
  const { from, length, unit: given = "day", backward = false } = asked;
  const unit = units.find((candidate) => candidate === given);
  if (typeof from !== "string")
    fault("from", "missing", "请写明起算日（YYYY-MM-DD）", "the date it runs from is missing");
  if (typeof length !== "number" || !Number.isInteger(length) || length < 1)
    fault("length", "badLength", "应为不小于1的整数", "must be a whole number from 1");
  if (!unit) fault("unit", "badUnit", `应为其中之一：${units.join("、")}`, `must be one of: ${units.join(", ")}`);
  if (typeof backward !== "boolean") fault("backward", "badFlag", "应为 true 或者 false", "must be true or false");
  const excluded = readExclusions(asked.exclude);
  if (!excluded)
    fault("exclude", "badSpan", "写法：2026-03-01/2026-03-10=检测", "write it as 2026-03-01/2026-03-10=reason");
  const statute = readStatute(asked.statute, law);
  if (statute === null) fault("statute", "noSuchStatute", "法规表中没有这部法规", "it is not in the table of statutes");
  if (problems.length > 0 || typeof from !== "string" || typeof length !== "number" || !unit || !excluded)
    return { problems };
  const counting = countingOf(law.counting, statute ?? undefined);
  return { question: { from, length, unit, counting, excluded, backward: backward ? "bothEndsOut" : undefined } };
};

/** The statute's short name; null for one that isn't known, undefined for none. */
const readStatute = (given: unknown, { statutes }: PeriodLaw): string | null | undefined => {
  if (given === undefined) return undefined;
  return typeof given === "string" ? (findStatute(statutes, given)?.name ?? null) : null;
};

const readExclusions = (given: unknown): PeriodQuestion["excluded"] => {
  const texts: unknown[] = given === undefined ? [] : Array.isArray(given) ? given : [given];
  const spans = texts.map((text) => /^([^/=]+)\/([^/=]+)(?:=(.+))?$/s.exec(typeof text === "string" ? text : ""));
  if (spans.some((match) => match === null)) return undefined;
  return spans.map((match) => {
    const [, from = "", to = "", reason] = match ?? [];
    return { from, to, reason: { zh: reason ?? "不计入期限", en: reason ?? "left out" } };
  });
};
