import { randomUUID } from "node:crypto";
import {
  initialState,
  openChild,
  openedByParent,
  type Actor,
  type JsonObject,
  type Procedure,
} from "@mingfa/core/procedure";
import { organNames } from "#organ";
import type { Database } from "#platform/database";
import { noSuchOrgan, noSuchProcedure } from "./errors.ts";
import { procedureOn, type ProcedureNode } from "./node.ts";
import { nextNumber } from "./number.ts";
import { project } from "./project.ts";
import { draftOf, newActs } from "./record.ts";
import { folded } from "./recorded.ts";
import type { MatterRow } from "./store.ts";
import { recordMatter } from "./write-acts.ts";

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
    if (!(await organNames(tx, [organ])).has(organ)) throw noSuchOrgan();
    await beginChild(node, tx, {
      procedure,
      parent,
      link: child.link,
      organ,
      facts: child.facts,
      actor,
      today,
      recordedAt,
    });
  }
};

type NewChild = {
  procedure: Procedure;
  parent: MatterRow;
  link: string;
  organ: string;
  facts: JsonObject;
  actor: Actor;
  today: string;
  recordedAt: string;
};

/** A child begins with the facts its parent gives it, as an act of the parent's own actor. */
const beginChild = async (node: ProcedureNode, tx: Database, child: NewChild): Promise<void> => {
  const id = randomUUID();
  const { procedure, parent, actor, today, recordedAt } = child;
  const outcome = openChild(child.facts, today);
  const draft = draftOf(procedure, 1, openedByParent, actor, outcome, { input: {}, lookups: {}, key: null });
  const rows = newActs(node, id, [draft], recordedAt);
  const after = folded(initialState(procedure), rows[0]);
  const matter = {
    id,
    item: null,
    procedure: procedure.definition.id,
    organ: child.organ,
    applicant: parent.applicant,
    parent: parent.id,
    link: child.link,
    openedOn: today,
  };
  recordMatter(tx, matter, await nextNumber(tx, today), rows, project(node, procedure, after, today));
};
