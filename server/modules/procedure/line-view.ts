import type { MatterLine, QueueGroup, Text } from "@mingfa/contract";
import { clockName, type CompiledClock, type Procedure } from "@mingfa/core/procedure";
import { basisView } from "./citation-view.ts";
import type { LineRow } from "./lines.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { groupOf } from "./queue-group.ts";

export type LineNames = {
  parties: ReadonlyMap<string, string>;
  organs: ReadonlyMap<string, string>;
  officers: ReadonlyMap<string, string>;
};

/** A row as lists show it: where it stands, why there, and by which articles. */
export const lineView = (node: ProcedureNode, row: LineRow, today: string, names: LineNames): MatterLine => {
  const procedure = versionsOf(node, row.procedure).find((version) => version.definition.version === row.version);
  const definition = procedure?.definition;
  const group = groupOf(row, today);
  const clock = clockAt(procedure, row.dueClock ?? row.heldClock);
  const term = clock && node.law.terms.get(clock.term);
  const stage = definition?.stages[row.stage]?.label ?? { zh: row.stage, en: row.stage };
  return {
    id: row.id,
    number: row.number,
    title: definition?.title ?? { zh: row.procedure, en: row.procedure },
    applicant: names.parties.get(row.applicant) ?? names.organs.get(row.applicant) ?? "",
    stage: { id: row.stage, label: stage },
    final: row.final,
    ...(row.due === null ? {} : { due: row.due }),
    ...(row.dueClock === null || !clock ? {} : { clock: clock.label }),
    level: group === undefined ? "done" : group === "overdue" ? "red" : group === "amber" ? "amber" : "normal",
    openedOn: row.openedOn,
    ...(group === undefined ? {} : { group, reason: reasonOf(group, row, clock?.label ?? stage) }),
    ...(term && group !== undefined ? { basis: basisView(basisOf(term, group)) } : {}),
    procedure: row.procedure,
    organ: { id: row.organ, name: names.organs.get(row.organ) ?? row.organ },
    ...(row.officer === null
      ? {}
      : { officer: { id: row.officer, name: names.officers.get(row.officer) ?? row.officer } }),
  };
};

const clockAt = (procedure: Procedure | undefined, key: string | null): CompiledClock | undefined =>
  key === null ? undefined : procedure?.clocks.get(clockName(key));

type Term = ProcedureNode["law"]["terms"] extends ReadonlyMap<string, infer T> ? T : never;

/** The articles of the term; where time does not count, those that say so. */
const basisOf = (term: Term, group: QueueGroup): string[] => {
  const pause = group === "excluded" ? (term.exclusion ?? term.suspension)?.basis : undefined;
  return pause === undefined ? term.articles : [pause].flat();
};

const reasonOf = (group: QueueGroup, { due, heldSince }: LineRow, { zh, en }: Text): Text => {
  const since = heldSince === null ? { zh: "", en: "" } : { zh: `自 ${heldSince} 起`, en: ` since ${heldSince}` };
  const said: Record<QueueGroup, Text> = {
    overdue: { zh: `“${zh}”的时限已于 ${due} 届满`, en: `The term for “${en}” ended on ${due}` },
    amber: { zh: `“${zh}”的时限将于 ${due} 届满`, en: `The term for “${en}” ends on ${due}` },
    running: { zh: `应在 ${due} 前完成“${zh}”`, en: `“${en}” is due by ${due}` },
    undated: { zh: `没有正在计算的时限，停在“${zh}”`, en: `No term is running; it stands at “${en}”` },
    party: {
      zh: `等待当事人：${zh}${since.zh === "" ? "" : `（${since.zh}）`}`,
      en: `Waiting for the party: ${en}${since.en}`,
    },
    excluded: { zh: `“${zh}”的时限${since.zh}暂不计算`, en: `The term for “${en}” has not been counting${since.en}` },
  };
  return said[group];
};
