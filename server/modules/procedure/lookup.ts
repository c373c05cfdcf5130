import {
  evaluateLookups,
  type ActRequest,
  type JsonObject,
  type Json,
  type LawContext,
  type Situation,
} from "@mingfa/core/procedure";
import type { Database } from "#platform/database";
import type { ProcedureNode } from "./node.ts";
import { childrenOf } from "./store.ts";

/** Where a lookup is asked: within the act's transaction, in a matter, on a civil date. */
export type LookupSite = Pick<Situation, "head" | "today"> & { tx: Database; law: LawContext };

/** Answers a declared lookup with what its pack hands in. */
export type LookupHandler = (site: LookupSite, parameters: JsonObject) => Promise<Json>;

/** Handlers by the name that packs use as `source`. */
export type Lookups = Readonly<Record<string, LookupHandler>>;

/** Resolves what the act declares, so that `decide` and every later replay see the same answers. */
export const resolveLookups = async (
  { lookups, law }: ProcedureNode,
  tx: Database,
  situation: Situation,
  request: Omit<ActRequest, "lookups">,
): Promise<JsonObject> => {
  const answers: JsonObject = {};
  const site = { tx, law, head: situation.head, today: situation.today };
  for (const { name, source, parameters } of evaluateLookups(situation, request)) {
    const handler = lookups[source];
    if (!handler) throw new Error(`no handler for the lookup ${source}`);
    answers[name] = await handler(site, parameters);
  }
  return answers;
};

/** Lookups into matters themselves. */
export const procedureLookups: Lookups = {
  /** Child matters that this one opened under a link, with their stages. */
  children: async ({ tx, head }, { link }) => (await childrenOf(tx, head.id)).filter((child) => child.link === link),
};
