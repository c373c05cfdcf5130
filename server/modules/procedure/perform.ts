import type { Performed } from "@mingfa/contract";
import { civilDate, decide, versionFor, type Actor, type JsonObject } from "@mingfa/core/procedure";
import { transaction, type Database } from "#platform/database";
import { openChildren } from "./open.ts";
import { allowed } from "./allowed.ts";
import { keyReused, noSuchMatter, noSuchProcedure, stale } from "./errors.ts";
import { foldToday, headOf } from "./fold.ts";
import { resolveLookups } from "./lookup.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { project } from "./project.ts";
import { announce, draftOf, draftOfLaw, newActs } from "./record.ts";
import { folded } from "./recorded.ts";
import { loadMatter, recordActs, type FoldRow, type MatterRow } from "./store.ts";

export type PerformRequest = { act: string; input: JsonObject; object?: string; sequence: number; key: string };

/**
 * The one way in which a matter changes: authorise and decide (core), record act, content, clocks' projection, leaf
 * and news in one transaction. Throws a Problem when refused, malformed, stale or not found; then nothing is written.
 */
export const perform = (node: ProcedureNode, actor: Actor, matter: string, request: PerformRequest): Promise<Performed> =>
  transaction(node.db, async (tx) => {
    const row = await loadMatter(tx, matter, true);
    if (!row) throw noSuchMatter();
    const earlier = repeated(row, actor, request);
    if (earlier) return earlier;
    const recordedAt = node.now();
    const today = civilDate(recordedAt);
    const pinned = versionsOf(node, row.procedure).find((version) => version.definition.version === row.version);
    if (!pinned) throw noSuchProcedure(row.procedure);
    const { state, lawActs } = foldToday(node, pinned, row, row.acts, today);
    if (request.sequence !== state.sequence && request.sequence !== row.sequence) throw stale(state.sequence);
    const procedure = versionFor(versionsOf(node, row.procedure), row.version, state.stage, today) ?? pinned;
    const situation = { procedure, head: headOf(row), state, today, law: node.law };
    const lookups = await resolveLookups(tx, situation, { ...request, actor });
    const outcome = allowed(decide(situation, { ...request, actor, lookups }));
    const drafts = [...lawActs.map(draftOfLaw), draftOf(state.sequence + 1, request.act, actor, outcome, { ...request, lookups })];
    const { rows, leaves } = newActs(node, procedure, matter, drafts, recordedAt);
    const after = folded(state, rows.at(-1));
    await recordActs(tx, matter, rows, project(node, procedure, after, today));
    await announce(tx, matter, rows, leaves);
    await openChildren(node, tx, row, outcome.changes.children ?? [], actor, today, recordedAt);
    return { matter, number: row.number, sequence: after.sequence, effectiveOn: outcome.effectiveOn };
  });

/** The answer to a request that was carried out before; the key is the actor's own. */
const repeated = (row: MatterRow & { acts: FoldRow[] }, actor: Actor, request: PerformRequest): Performed | undefined => {
  const earlier = actor.kind === "law" ? undefined : row.acts.find((act) => act.requestKey === request.key && act.actorId === actor.id);
  if (!earlier) return undefined;
  if (earlier.act !== request.act) throw keyReused();
  return { matter: row.id, number: row.number, sequence: earlier.sequence, effectiveOn: earlier.effectiveOn };
};

/** Records what the law has brought about in a matter by now; true when there was something. */
export const recordLawActs = (node: ProcedureNode, matter: string): Promise<boolean> =>
  transaction(node.db, async (tx: Database) => {
    const row = await loadMatter(tx, matter, true);
    const procedure = row && versionsOf(node, row.procedure).find((version) => version.definition.version === row.version);
    if (!row || !procedure) return false;
    const recordedAt = node.now();
    const today = civilDate(recordedAt);
    const { state, lawActs } = foldToday(node, procedure, row, row.acts, today);
    if (lawActs.length === 0) return false;
    const { rows, leaves } = newActs(node, procedure, matter, lawActs.map(draftOfLaw), recordedAt);
    await recordActs(tx, matter, rows, project(node, procedure, state, today));
    await announce(tx, matter, rows, leaves);
    return true;
  });
