import { civilDate, versionFor, type LawAct, type Procedure, type Situation } from "@mingfa/core/procedure";
import { noSuchProcedure } from "./errors.ts";
import { foldToday, headOf } from "./fold.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import type { FoldRow, MatterRow } from "./store.ts";

/** A matter at one moment: settled by law, under the version that its next act would be made under. */
export type Standing = {
  situation: Situation;
  /** The version of its last recorded act, under which the law's own acts since then came about. */
  pinned: Procedure;
  lawActs: LawAct[];
};

export const standing = (node: ProcedureNode, row: MatterRow & { acts: FoldRow[] | null }, now: string): Standing => {
  const versions = versionsOf(node, row.procedure);
  const pinned = versions.find((version) => version.definition.version === row.version);
  if (!pinned) throw noSuchProcedure(row.procedure);
  const today = civilDate(now);
  const { state, lawActs } = foldToday(node, pinned, row, row.acts, today);
  const procedure = versionFor(versions, row.version, state.stage, today) ?? pinned;
  return { situation: { procedure, head: headOf(row), state, today, law: node.law }, pinned, lawActs };
};
