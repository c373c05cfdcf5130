import { evaluateLookups, type ActRequest, type JsonObject, type Json, type Situation } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";

/** Answers a declared lookup inside the act's transaction. */
export type LookupHandler = (tx: Database, matter: string, parameters: JsonObject, today: string) => Promise<Json>;

const handlers = new Map<string, LookupHandler>();

/** Later modules register what packs may look up; the name is the `source` in the pack. */
export const registerLookup = (source: string, handler: LookupHandler): void => {
  handlers.set(source, handler);
};

export const lookupSources = (): ReadonlySet<string> => new Set(handlers.keys());

/** Resolves what the act declares, so that `decide` and every later replay see the same answers. */
export const resolveLookups = async (tx: Database, situation: Situation, request: Omit<ActRequest, "lookups">): Promise<JsonObject> => {
  const answers: JsonObject = {};
  for (const { name, source, parameters } of evaluateLookups(situation, request)) {
    const handler = handlers.get(source);
    if (!handler) throw new Error(`no handler for the lookup ${source}`);
    answers[name] = await handler(tx, situation.head.id, parameters, situation.today);
  }
  return answers;
};
