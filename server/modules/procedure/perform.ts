import type { Performed } from "@mingfa/contract";
import { actingIn, civilDate, decide, type Actor, type JsonObject } from "@mingfa/core/procedure";
import { forgetSent } from "#drafts";
import { attachFiles } from "#files";
import { transaction, type Database } from "#platform/database";
import { allowed, isClosed } from "./allowed.ts";
import { applyChanges } from "./change.ts";
import { refuseEnded } from "./ended-mandate.ts";
import { keyReused, noSuchMatter, stale } from "./errors.ts";
import { formOf } from "./form-of.ts";
import { resolveLookups } from "./lookup.ts";
import type { ProcedureNode } from "./node.ts";
import { checkOfficersNamed } from "./officers-named.ts";
import { openChildren } from "./open-child.ts";
import { project } from "./project.ts";
import { draftOf, draftOfLaw, newActs } from "./record.ts";
import { folded } from "./recorded.ts";
import { withKey } from "./request-key.ts";
import { actsSince } from "./since.ts";
import { standing } from "./standing.ts";
import { findRequest, loadLocked, type FoldRow, type MatterRow } from "./store.ts";
import { recordActs } from "./write-acts.ts";

export type PerformRequest = { act: string; input: JsonObject; object?: string; sequence: number; key: string };

/**
 * The one way in which a matter changes: authorise and decide (core), record act, content, clocks' projection, leaf
 * and news in one transaction. Throws a Problem when refused, malformed, stale or not found; then nothing is written.
 */
export const perform = (
  node: ProcedureNode,
  actor: Actor,
  matter: string,
  request: PerformRequest,
): Promise<Performed> =>
  withKey(
    () => transaction(node.db, (tx) => performIn(node, tx, actor, matter, request)),
    () => answerRepeat(node, actor, matter, request),
  );

const performIn = async (
  node: ProcedureNode,
  tx: Database,
  caller: Actor,
  matter: string,
  request: PerformRequest,
): Promise<Performed> => {
  const row = await loadLocked(tx, matter);
  if (!row) throw noSuchMatter();
  const actor = actingIn(caller, row.item);
  await refuseEnded(node, tx, actor, row.applicant);
  const earlier = repeated(row, actor, request);
  if (earlier) return earlier;
  const recordedAt = node.now();
  const { situation, pinned, lawActs } = standing(node, row, recordedAt);
  const { procedure, state, today } = situation;
  const lookups = await resolveLookups(node, tx, situation, { ...request, actor });
  const decision = decide(situation, { ...request, actor, lookups });
  if (!isClosed(decision) && request.sequence !== state.sequence && request.sequence !== row.sequence)
    throw stale(state.sequence, actsSince(procedure, row.acts, lawActs, request.sequence));
  const outcome = allowed(decision);
  await checkOfficersNamed(tx, situation, request.act, request.input);
  await attachFiles(tx, actor, formOf(procedure, request.act), request.input, {
    matter,
    sequence: state.sequence + 1,
  });
  const drafts = [
    ...lawActs.map((act) => draftOfLaw(pinned, act)),
    draftOf(procedure, state.sequence + 1, request.act, actor, outcome, { ...request, lookups }),
  ];
  const rows = newActs(node, matter, drafts, recordedAt);
  const after = folded(state, rows.at(-1));
  await applyChanges(node, tx, row, drafts);
  recordActs(tx, matter, rows, project(node, procedure, after, today));
  forgetSent(tx, actor, request.key);
  await openChildren(node, tx, row, outcome.changes.children ?? [], actor, today, recordedAt);
  return { matter, number: row.number, sequence: after.sequence, effectiveOn: outcome.effectiveOn };
};

/** The answer to a request that was carried out before; the key is the actor's own. */
const repeated = (
  row: MatterRow & { acts: FoldRow[] },
  actor: Actor,
  request: PerformRequest,
): Performed | undefined => {
  const earlier =
    actor.kind === "law"
      ? undefined
      : row.acts.find((act) => act.requestKey === request.key && act.actorId === actor.id);
  if (!earlier) return undefined;
  if (earlier.act !== request.act) throw keyReused();
  return { matter: row.id, number: row.number, sequence: earlier.sequence, effectiveOn: earlier.effectiveOn };
};

const answerRepeat = async (
  node: ProcedureNode,
  actor: Actor,
  matter: string,
  request: PerformRequest,
): Promise<Performed> => {
  const earlier = actor.kind === "law" ? undefined : await findRequest(node.db, actor.id, request.key);
  if (!earlier || earlier.matter !== matter || earlier.act !== request.act) throw keyReused();
  return { matter, number: earlier.number, sequence: earlier.sequence, effectiveOn: earlier.effectiveOn };
};

/** Records what the law has brought about in a matter by now; true when there was something. */
export const recordLawActs = (node: ProcedureNode, matter: string): Promise<boolean> =>
  transaction(node.db, async (tx) => {
    const row = await loadLocked(tx, matter);
    if (!row) return false;
    const recordedAt = node.now();
    const { situation, pinned, lawActs } = standing(node, row, recordedAt);
    const drafts = lawActs.map((act) => draftOfLaw(pinned, act));
    const rows = newActs(node, matter, drafts, recordedAt);
    await applyChanges(node, tx, row, drafts);
    // Even when the law did nothing: a projection that asked to look today must ask for a later day.
    const projection = project(node, pinned, situation.state, civilDate(recordedAt));
    recordActs(tx, matter, rows, projection);
    return rows.length > 0;
  });
