import type { ActView, MatterLine } from "@mingfa/contract";
import { civilDate, initialState, type Actor } from "@mingfa/core/procedure";
import { actViews } from "./act-view.ts";
import { page } from "./desk.ts";
import { noSuchMatter } from "./errors.ts";
import { lineRow } from "./lines.ts";
import { procedureOn, type ProcedureNode } from "./node.ts";

/** A matter as lists show it. */
export const matterLine = async (node: ProcedureNode, id: string): Promise<MatterLine> => {
  const row = await lineRow(node.db, id);
  const line = row && (await page(node, [row], civilDate(node.now()), () => "")).lines[0];
  if (!line) throw noSuchMatter();
  return line;
};

/** The acts by which an officer could open a matter of a procedure at his own authority, about a party. */
export const openingActs = (node: ProcedureNode, actor: Actor, id: string, applicant: string): ActView[] => {
  const today = civilDate(node.now());
  const procedure = procedureOn(node, id, today);
  if (!procedure || actor.kind !== "officer") return [];
  const head = { id: "", organ: actor.organ, applicant };
  const situation = { procedure, head, state: initialState(procedure), today, law: node.law };
  return actViews(situation, actor).filter(({ allowed }) => allowed);
};
