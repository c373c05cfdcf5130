import type { FieldProblem, Problem, Text } from "@mingfa/contract";

/** Exit codes of the command line: bad input, refused by law, anything else. */
export const exit = { badInput: 2, refused: 3, failed: 1 } as const;
export type Exit = (typeof exit)[keyof typeof exit];

const status: Record<Exit, number> = { 2: 400, 3: 409, 1: 500 };

/** Ends a command: a problem (RFC 9457) for standard error, and the exit code. */
export class CommandProblem extends Error {
  readonly exit: Exit;
  readonly problem: Problem;

  constructor(exitCode: Exit, code: string, title: Text, more: { detail?: Text; problems?: FieldProblem[] } = {}) {
    super(`${title.zh} ${title.en}`);
    this.name = "CommandProblem";
    this.exit = exitCode;
    this.problem = { type: `/problems/${code}`, title, status: status[exitCode], code, ...more };
  }
}

/** Input that the command cannot work with: exit code 2. */
export const badInput = (code: string, zh: string, en: string): CommandProblem =>
  new CommandProblem(exit.badInput, code, { zh, en });

/** The problem that any error amounts to. */
export const asProblem = (error: unknown): CommandProblem => {
  if (error instanceof CommandProblem) return error;
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "failed";
  const title = { zh: "命令未能完成", en: "The command could not be completed" };
  return new CommandProblem(code === "config" ? exit.badInput : exit.failed, code, title, {
    detail: { zh: message, en: message },
  });
};
