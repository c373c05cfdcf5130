import { PacksError, type FileFault } from "#packs";
import { CommandProblem, exit } from "./problem.ts";

/** Packs with errors: each with its file, line and column. */
export const refusePacks = (faults: readonly FileFault[]): CommandProblem =>
  new CommandProblem(
    exit.badInput,
    "packs",
    { zh: `规则包有${faults.length}处错误`, en: `the packs have ${faults.length} errors` },
    {
      problems: faults.map(({ file, line, column, code, message }) => ({
        field: `${file}:${line}:${column}`,
        code,
        message,
      })),
    },
  );

/** The error itself or, where packs are at fault, the problem that names each fault. */
export const packsNamed = (error: unknown): unknown =>
  error instanceof PacksError ? refusePacks(error.faults) : error;
