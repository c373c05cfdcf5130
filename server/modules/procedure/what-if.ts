import type { WhatIf } from "@mingfa/contract";
import { runClock } from "@mingfa/core/law";
import { isCivilDate, matterClocks, supposedEvents, type Actor, type Supposition } from "@mingfa/core/procedure";
import { basisView } from "./citation-view.ts";
import { clockView } from "./clock-view.ts";
import { noSuchClock, noSuchDay, noSuchMatter } from "./errors.ts";
import type { ProcedureNode } from "./node.ts";
import { maySee } from "./read-access.ts";
import { standing } from "./standing.ts";
import { loadFull } from "./store.ts";

export type WhatIfQuery = { clock: string; start?: string; from?: string; to?: string };

/** When a clock of the matter would end under a supposition; nothing is recorded. */
export const whatIf = async (node: ProcedureNode, actor: Actor, id: string, asked: WhatIfQuery): Promise<WhatIf> => {
  const row = await loadFull(node.db, id);
  if (!row || !(await maySee(node, actor, row))) throw noSuchMatter();
  const supposed = suppositionOf(asked);
  const { procedure, state, today } = standing(node, row, node.now()).situation;
  const clock = matterClocks(procedure, state, today, node.law).find(({ key }) => key === asked.clock);
  const term = clock && node.law.terms.get(clock.definition.term);
  if (!clock || !term) throw noSuchClock();
  const before = state.clocks[clock.key] ?? [];
  const then = runClock(term, supposedEvents(term, before, supposed), today, node.law);
  const news = then.refused.slice(clock.state.refused.length);
  return {
    now: clockView(procedure, clock),
    then: clockView(procedure, { ...clock, state: then }),
    refused: news.map(({ code, message, basis }) => ({ id: code, message, basis: basisView(basis) })),
  };
};

const suppositionOf = ({ start, from, to }: WhatIfQuery): Supposition => {
  const fault = [["start", start] as const, ["from", from] as const, ["to", to] as const].find(
    ([, day]) => day !== undefined && !isCivilDate(day),
  );
  if (fault) throw noSuchDay(fault[0]);
  if (from === undefined || to === undefined || to < from) {
    if (from !== undefined || to !== undefined) throw noSuchDay(from === undefined ? "from" : "to");
    return start === undefined ? {} : { start };
  }
  return { ...(start === undefined ? {} : { start }), excluded: { from, to } };
};
