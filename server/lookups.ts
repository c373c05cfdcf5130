import { lookupSources, type Packs } from "#packs";
import type { Lookups } from "#procedure";
import { modules } from "./modules.ts";
import { unanswered } from "./start-error.ts";

/** Who answers what packs look up. Throws where nobody would. */
export const lookupsOf = (packs: Packs): Lookups => {
  const handlers: Lookups = Object.assign({}, ...modules.map((module) => module.lookups?.(packs) ?? {}));
  const missing = lookupSources.filter((source) => !Object.hasOwn(handlers, source));
  if (missing.length > 0) throw unanswered(missing);
  return handlers;
};
