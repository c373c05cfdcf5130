import { randomUUID } from "node:crypto";
import type { Performed } from "@mingfa/contract";
import { civilDate, decide, initialState, type Actor, type Form, type JsonObject } from "@mingfa/core/procedure";
import { forgetSent } from "#drafts";
import { attachFiles } from "#files";
import { transaction } from "#platform/database";
import { allowed } from "./allowed.ts";
import { applyChanges } from "./change.ts";
import { keyReused, noSuchProcedure } from "./errors.ts";
import { formOf } from "./form-of.ts";
import { resolveLookups } from "./lookup.ts";
import { procedureOn, type ProcedureNode } from "./node.ts";
import { nextNumber } from "./number.ts";
import { checkOfficersNamed } from "./officers-named.ts";
import { project } from "./project.ts";
import { draftOf, newActs } from "./record.ts";
import { folded } from "./recorded.ts";
import { withKey } from "./request-key.ts";
import { findRequest } from "./store.ts";
import { recordMatter } from "./write-acts.ts";

export type OpenRequest = {
  procedure: string;
  item: string | null;
  organ: string;
  applicant: string;
  act: string;
  input: JsonObject;
  key: string;
  /** Judges the form that the act would be made under now; throws where it is not the one that was filled in. */
  admits?: (form: Form) => void;
  /** The matter that it is about, and as what. */
  parent?: { matter: string; link: string };
};

/** Opens a matter with its first act; a refused or malformed first act opens nothing. Repeated, it answers as before. */
export const open = async (node: ProcedureNode, actor: Actor, request: OpenRequest): Promise<Performed> =>
  (await earlierOpening(node, actor, request)) ??
  withKey(
    () => openNew(node, actor, request),
    async () => {
      const earlier = await earlierOpening(node, actor, request);
      if (!earlier) throw keyReused();
      return earlier;
    },
  );

const earlierOpening = async (
  node: ProcedureNode,
  actor: Actor,
  request: OpenRequest,
): Promise<Performed | undefined> => {
  if (actor.kind === "law") throw new TypeError("the law opens no matters");
  const earlier = await findRequest(node.db, actor.id, request.key);
  if (!earlier) return undefined;
  if (earlier.act !== request.act || earlier.sequence !== 1) throw keyReused();
  return { matter: earlier.matter, number: earlier.number, sequence: 1, effectiveOn: earlier.effectiveOn };
};

const openNew = (node: ProcedureNode, actor: Actor, request: OpenRequest): Promise<Performed> => {
  const recordedAt = node.now();
  const today = civilDate(recordedAt);
  const procedure = procedureOn(node, request.procedure, today);
  if (!procedure) throw noSuchProcedure(request.procedure);
  request.admits?.(formOf(procedure, request.act));
  return transaction(node.db, async (tx) => {
    const id = randomUUID();
    const head = { id, organ: request.organ, applicant: request.applicant };
    const situation = { procedure, head, state: initialState(procedure), today, law: node.law };
    const lookups = await resolveLookups(node, tx, situation, { ...request, actor });
    const outcome = allowed(decide(situation, { act: request.act, actor, input: request.input, lookups }));
    await checkOfficersNamed(tx, situation, request.act, request.input);
    await attachFiles(tx, actor, formOf(procedure, request.act), request.input, { matter: id, sequence: 1 });
    const draft = draftOf(procedure, 1, request.act, actor, outcome, {
      input: request.input,
      lookups,
      key: request.key,
    });
    const rows = newActs(node, id, [draft], recordedAt);
    const after = folded(situation.state, rows[0]);
    const number = await nextNumber(tx, today);
    const matter = {
      id,
      item: request.item,
      procedure: request.procedure,
      organ: request.organ,
      applicant: request.applicant,
      parent: request.parent?.matter ?? null,
      link: request.parent?.link ?? null,
      openedOn: today,
    };
    await applyChanges(node, tx, head, [draft]);
    recordMatter(tx, matter, number, rows, project(node, procedure, after, today));
    forgetSent(tx, actor, request.key);
    return { matter: id, number, sequence: 1, effectiveOn: outcome.effectiveOn };
  });
};
