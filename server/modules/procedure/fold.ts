import {
  applyAct,
  initialState,
  settle,
  type LawAct,
  type MatterHead,
  type MatterState,
  type Procedure,
} from "@mingfa/core/procedure";
import { ErasedContent } from "./errors.ts";
import type { ProcedureNode } from "./node.ts";
import type { FoldRow, MatterRow } from "./store.ts";

export const headOf = (row: MatterRow): MatterHead => ({ id: row.id, organ: row.organ, applicant: row.applicant });

/** State after the recorded acts. Throws ErasedContent when an act's content is gone and the fold would lie. */
const foldRecorded = (procedure: Procedure, acts: FoldRow[] | null): MatterState =>
  (acts ?? []).reduce((state, row) => {
    if (!row.changes) throw new ErasedContent(row.sequence, row.erasedBy ?? "");
    const actor = row.actorId === null ? { kind: row.actorKind } : { kind: row.actorKind, id: row.actorId };
    return applyAct(state, {
      sequence: row.sequence,
      act: row.act,
      actor,
      effectiveOn: row.effectiveOn,
      changes: row.changes,
    });
  }, initialState(procedure));

/** State on `today`, with what the law itself has brought about since the last recorded act. */
export const foldToday = (
  node: ProcedureNode,
  procedure: Procedure,
  row: MatterRow,
  acts: FoldRow[] | null,
  today: string,
): { state: MatterState; lawActs: LawAct[] } => {
  const settled = settle({ procedure, head: headOf(row), state: foldRecorded(procedure, acts), today, law: node.law });
  return { state: settled.state, lawActs: settled.acts };
};
