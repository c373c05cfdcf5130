import type { Command } from "./command.ts";
import { caseReplay } from "./commands/case-replay.ts";
import { classify } from "./commands/classify.ts";
import { demo } from "./commands/demo.ts";
import { discretionCheck } from "./commands/discretion-check.ts";
import { discretionEval } from "./commands/discretion-eval.ts";
import { dmnCheck } from "./commands/dmn-check.ts";
import { dmnEval } from "./commands/dmn-eval.ts";
import { lawImport } from "./commands/law-import.ts";
import { lawShow } from "./commands/law-show.ts";
import { migrate } from "./commands/migrate.ts";
import { packsCheck } from "./commands/packs-check.ts";
import { packsCoverage } from "./commands/packs-coverage.ts";
import { period } from "./commands/period.ts";
import { replay } from "./commands/replay.ts";
import { start } from "./commands/start.ts";
import { verify } from "./commands/verify.ts";

/** Every command, in the order that help lists them. */
export const commands: readonly Command[] = [
  start,
  migrate,
  demo,
  packsCheck,
  packsCoverage,
  lawImport,
  lawShow,
  period,
  classify,
  dmnEval,
  dmnCheck,
  discretionEval,
  discretionCheck,
  verify,
  replay,
  caseReplay,
];
