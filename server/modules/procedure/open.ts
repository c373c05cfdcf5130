import { randomUUID } from "node:crypto";
import type { Performed } from "@mingfa/contract";
import { civilDate, decide, initialState, type Actor, type JsonObject, type Procedure } from "@mingfa/core/procedure";
import { transaction, type Database } from "#platform/database";
import { allowed } from "./allowed.ts";
import { keyReused, noSuchProcedure } from "./errors.ts";
import { resolveLookups } from "./lookup.ts";
import { procedureOn, type ProcedureNode } from "./node.ts";
import { project } from "./project.ts";
import { announce, draftOf, newActs } from "./record.ts";
import { folded } from "./recorded.ts";
import { findRequest, nextNumber, recordMatter, type MatterRow } from "./store.ts";

export type OpenRequest = { procedure: string; item: string | null; organ: string; applicant: string; act: string; input: JsonObject; key: string };

/** Opens a matter with its first act; a refused or malformed first act opens nothing. */
export const open = async (node: ProcedureNode, actor: Actor, request: OpenRequest): Promise<Performed> => {
  if (actor.kind === "law") throw new TypeError("the law opens no matters");
  const earlier = await findRequest(node.db, actor.id, request.key);
  if (earlier) {
    if (earlier.act !== request.act || earlier.sequence !== 1) throw keyReused();
    return { matter: earlier.matter, number: earlier.number, sequence: 1, effectiveOn: earlier.effectiveOn };
  }
  const recordedAt = node.now();
  const today = civilDate(recordedAt);
  const procedure = procedureOn(node, request.procedure, today);
  if (!procedure) throw noSuchProcedure(request.procedure);
  return transaction(node.db, async (tx) => {
    const id = randomUUID();
    const head = { id, organ: request.organ, applicant: request.applicant };
    const situation = { procedure, head, state: initialState(procedure), today, law: node.law };
    const lookups = await resolveLookups(tx, situation, { ...request, actor });
    const outcome = allowed(decide(situation, { act: request.act, actor, input: request.input, lookups }));
    const draft = draftOf(1, request.act, actor, outcome, { input: request.input, lookups, key: request.key });
    const { rows, leaves } = newActs(node, procedure, id, [draft], recordedAt);
    const after = folded(situation.state, rows[0]);
    const number = await numberOf(tx, today);
    const matter = { id, item: request.item, procedure: request.procedure, organ: request.organ, applicant: request.applicant, parent: null, link: null, openedOn: today };
    await recordMatter(tx, matter, number, rows, project(node, procedure, after, today));
    await announce(tx, id, rows, leaves);
    return { matter: id, number, sequence: 1, effectiveOn: outcome.effectiveOn };
  });
};

/** Year and running number: unique in this node, sorts by time. */
const numberOf = async (tx: Database, today: string): Promise<string> =>
  `${today.slice(0, 4)}${String(await nextNumber(tx)).padStart(8, "0")}`;

/** Child matters that an act opened (a department's part of joint handling), in the same transaction. */
export const openChildren = async (
  node: ProcedureNode,
  tx: Database,
  parent: MatterRow,
  children: { procedure: string; link: string; facts: JsonObject }[],
  actor: Actor,
  today: string,
  recordedAt: string,
): Promise<void> => {
  for (const child of children) {
    const procedure = procedureOn(node, child.procedure, today);
    if (!procedure) throw noSuchProcedure(child.procedure);
    const organ = typeof child.facts["organ"] === "string" ? child.facts["organ"] : parent.organ;
    await openChild(node, tx, { procedure, parent, link: child.link, organ, facts: child.facts, actor, today, recordedAt });
  }
};

type NewChild = { procedure: Procedure; parent: MatterRow; link: string; organ: string; facts: JsonObject; actor: Actor; today: string; recordedAt: string };

/** A child begins with the facts its parent gives it, as an act of the parent's own actor. */
const openChild = async (node: ProcedureNode, tx: Database, child: NewChild): Promise<void> => {
  const id = randomUUID();
  const { procedure, parent, actor, today, recordedAt } = child;
  const outcome = { kind: "outcome" as const, changes: { set: child.facts }, basis: [], effectiveOn: today, notices: [] };
  const draft = draftOf(1, "opened", actor, outcome, { input: {}, lookups: {}, key: null });
  const { rows, leaves } = newActs(node, procedure, id, [draft], recordedAt);
  const after = folded(initialState(procedure), rows[0]);
  const matter = { id, item: null, procedure: procedure.definition.id, organ: child.organ, applicant: parent.applicant, parent: parent.id, link: child.link, openedOn: today };
  await recordMatter(tx, matter, await numberOf(tx, today), rows, project(node, procedure, after, today));
  await announce(tx, id, rows, leaves);
};
