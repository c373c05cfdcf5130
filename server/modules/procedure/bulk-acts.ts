import type { BulkAct } from "@mingfa/contract";
import { permitted, type Actor, type CompiledAct, type PermittedAct } from "@mingfa/core/procedure";
import { basisView } from "./citation-view.ts";
import { noSuchMatter, officersOnly, reasonViews } from "./errors.ts";
import type { ProcedureNode } from "./node.ts";
import { standing } from "./standing.ts";
import { loadFull, type FullRow, type MatterRow } from "./store.ts";

const most = 50;

/**
 * Acts that must be told nothing by the officer, over several matters of his organ: each judged for each, so that what is then
 * done is done one by one, each for itself. Acts allowed nowhere are left out.
 */
export const bulkActs = async (node: ProcedureNode, actor: Actor, ids: string): Promise<BulkAct[]> => {
  if (actor.kind !== "officer") throw officersOnly();
  const wanted = [...new Set(ids.split(","))].slice(0, most);
  const rows = await Promise.all(wanted.filter((id) => uuid.test(id)).map((id) => loadFull(node.db, id)));
  const found = rows.filter((row) => row !== undefined);
  if (found.length < wanted.length || found.some(({ organ }) => organ !== actor.organ)) throw noSuchMatter();
  const now = node.now();
  const judged = found.flatMap((row) => judge(node, actor, row, now));
  const byAct = Map.groupBy(judged, ({ key }) => key);
  return [...byAct.values()].flatMap((all) => {
    const first = all[0];
    if (!first || !all.some(({ entry }) => entry.allowed)) return [];
    const { act } = first;
    return [
      {
        act: act.id,
        label: act.definition.label,
        ...(act.definition.effect === undefined ? {} : { effect: act.definition.effect }),
        basis: basisView(act.basis),
        matters: all.map(({ row, entry, sequence }) => ({
          matter: row.id,
          number: row.number,
          sequence,
          allowed: entry.allowed,
          reasons: reasonViews(entry.reasons),
        })),
      },
    ];
  });
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Judged = { key: string; act: CompiledAct; entry: PermittedAct; row: MatterRow; sequence: number };

const judge = (node: ProcedureNode, actor: Actor, row: MatterRow & { acts: FullRow[] }, now: string): Judged[] => {
  const { situation } = standing(node, row, now);
  return permitted(situation, actor).flatMap((entry) => {
    const act = situation.procedure.acts.get(entry.act);
    if (!act || Object.values(act.form).some(({ optional }) => optional !== true) || act.definition.object) return [];
    // The same act of another procedure is another act.
    const key = `${row.procedure} ${act.id}`;
    return [{ key, act, entry, row, sequence: situation.state.sequence }];
  });
};
