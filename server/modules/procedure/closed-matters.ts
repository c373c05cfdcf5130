import {
  matterClocks,
  staysOf,
  type FoldedAct,
  type MatterClock,
  type Procedure,
  type Stay,
} from "@mingfa/core/procedure";
import type { Database } from "#platform/database";
import { foldToday } from "./fold.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import type { FoldRow, MatterRow } from "./store.ts";

/** The course of a closed matter: how long it stood where, and which terms of the authority were kept. */
export type ClosedMatter = {
  organ: string;
  procedure: string;
  closedOn: string;
  stays: Stay[];
  terms: { clock: string; inTime: boolean }[];
};

type ClosedRow = MatterRow & { closedOn: string; acts: FoldRow[] };

/**
 * Takes up to `limit` closed matters that nobody has taken before, within the caller's transaction; several processes
 * take different ones. One whose content was erased, or whose procedure is no longer at hand, is taken without a course.
 */
export const takeClosed = async (
  node: ProcedureNode,
  tx: Database,
  limit: number,
): Promise<(ClosedMatter | undefined)[]> => {
  const rows = await tx.rows<ClosedRow>("procedure.takeClosed", takeSql, [limit]);
  return rows.map((row) => {
    const procedure = versionsOf(node, row.procedure).find(({ definition }) => definition.version === row.version);
    return procedure && row.acts.every(({ changes }) => changes !== null) ? courseOf(node, procedure, row) : undefined;
  });
};

const courseOf = (node: ProcedureNode, procedure: Procedure, row: ClosedRow): ClosedMatter => {
  const { state } = foldToday(node, procedure, row, row.acts, row.closedOn);
  const clocks = matterClocks(procedure, state, row.closedOn, node.law);
  return {
    organ: row.organ,
    procedure: row.procedure,
    closedOn: row.closedOn,
    stays: staysOf(row.acts.flatMap(withChanges), node.law.calendar),
    terms: clocks.filter(wasKept).map(({ definition, state: clock }) => ({
      clock: definition.name,
      inTime: clock.status === "stopped" && clock.late !== true,
    })),
  };
};

/** A term of the authority that has come to its end, in time or late. */
const wasKept = ({ definition, state: { status } }: MatterClock): boolean =>
  definition.keeper === "organ" && (status === "stopped" || status === "expired");

const withChanges = ({ changes, actorKind, ...act }: FoldRow): FoldedAct[] =>
  changes === null ? [] : [{ ...act, actor: { kind: actorKind }, changes }];

const takeSql = `
  UPDATE procedure.matter m SET measured = true
   WHERE id IN (SELECT id FROM procedure.matter WHERE final AND NOT measured AND closed_on IS NOT NULL
                 ORDER BY closed_on LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING m.id, m.number, m.item, m.procedure, m.version, m.organ, m.applicant, m.parent, m.link, m.opened_on AS "openedOn",
    m.sequence, m.closed_on AS "closedOn",
    (SELECT json_agg(json_build_object('sequence', a.sequence, 'act', a.act, 'actorKind', a.actor_kind, 'actorId', a.actor_id,
              'effectiveOn', a.effective_on, 'requestKey', null, 'erasedBy', c.erased_by, 'changes', c.body->'changes') ORDER BY a.sequence)
       FROM procedure.act a JOIN procedure.content c USING (matter, sequence) WHERE a.matter = m.id) AS acts`;
