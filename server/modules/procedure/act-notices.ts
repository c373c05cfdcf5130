import type { Notice } from "@mingfa/core/procedure";
import { noSuchMatter } from "./errors.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { findAct } from "./store.ts";

/** What the parties are told of an act, by the procedure version it was made under. */
export const actNotices = async (
  node: ProcedureNode,
  matter: string,
  sequence: number,
): Promise<{ number: string; applicant: string; recordedAt: string; notices: Notice[] }> => {
  const row = await findAct(node.db, matter, sequence);
  if (!row) throw noSuchMatter();
  const version = versionsOf(node, row.procedure).find(({ definition }) => definition.version === row.version);
  const notices = version?.acts.get(row.act)?.definition.notices ?? [];
  return { number: row.number, applicant: row.applicant, recordedAt: row.recordedAt, notices };
};
