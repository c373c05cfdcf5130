import type { FieldProblem } from "@mingfa/contract";
import { answerPeriod, type PeriodAnswer, type PeriodLaw } from "./period-question.ts";
import { CommandProblem, exit } from "./problem.ts";

/** A list of faults longer than this helps nobody. */
const mostProblems = 100;

/** Answers JSON Lines, one for each that isn't blank. All are read before any answer, so that a fault leaves none half given. */
export const answerBatch = (text: string, law: PeriodLaw): PeriodAnswer[] => {
  const problems: FieldProblem[] = [];
  const answers = text.split(/\r?\n/).flatMap((line, at) => {
    if (line.trim() === "") return [];
    const result = answerLine(line, law);
    if (result.ok) return [result.answer];
    problems.push(...result.problems.map((problem) => ({ ...problem, field: `${at + 1}: ${problem.field}` })));
    return [];
  });
  if (problems.length > 0)
    throw new CommandProblem(
      exit.badInput,
      "batch",
      { zh: `有${problems.length}处错误，没有输出任何结果`, en: `${problems.length} faults; nothing was answered` },
      { problems: problems.slice(0, mostProblems) },
    );
  return answers;
};

const answerLine = (line: string, law: PeriodLaw): ReturnType<typeof answerPeriod> => {
  const value = parsed(line);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return answerPeriod(value, law);
  const message = { zh: "不是一行 JSON 对象", en: "not a JSON object on one line" };
  return { ok: false, problems: [{ field: "line", code: "notJson", message }] };
};

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
};
