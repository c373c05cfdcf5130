import type { DecisionModel, Outside } from "@mingfa/core/decision";
import { DmnFault, readDmn } from "#dmn";
import { badInput, CommandProblem, exit } from "./problem.ts";
import { readInput } from "./read-json.ts";

/** The model in a `.dmn` file. */
export const modelIn = (file: string): DecisionModel => {
  try {
    return readDmn(readInput(file));
  } catch (error) {
    if (!(error instanceof DmnFault)) throw error;
    throw badInput("notDmn", `${file}：${error.zh}`, `${file}: ${error.message}`);
  }
};

export const noSuchDecision = ({ decisions }: DecisionModel, name: string): CommandProblem => {
  const known = decisions.map(({ label }) => label).join(", ");
  return badInput(
    "noSuchDecision",
    `模型没有决策“${name}”（有：${known}）`,
    `the model has no decision “${name}” (known: ${known})`,
  );
};

/** The answer that programs look for on standard output, and the problem for people. */
export const outsideSubset = ({ zh, en }: Outside): CommandProblem => {
  process.stdout.write(`${JSON.stringify({ outsideSubset: `${zh} (${en})` })}\n`);
  return new CommandProblem(exit.badInput, "outsideSubset", {
    zh: `超出支持的子集：${zh}`,
    en: `outside the subset: ${en}`,
  });
};
