import { changeNames, type Packs } from "#packs";
import type { ChangeHandlers } from "#procedure";
import { modules } from "./modules.ts";
import { unmade } from "./start-error.ts";

/** Who makes what acts change beyond their matter. Throws where nobody would. */
export const changeHandlers = (packs: Packs): ChangeHandlers => {
  const handlers: ChangeHandlers = Object.assign({}, ...modules.map((module) => module.changes?.(packs) ?? {}));
  const missing = changeNames.filter((name) => !Object.hasOwn(handlers, name));
  if (missing.length > 0) throw unmade(missing);
  return handlers;
};
