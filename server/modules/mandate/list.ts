import type { Mandates, MandateView } from "@mingfa/contract";
import { civilDate, type Actor } from "@mingfa/core/procedure";
import { addDays } from "@mingfa/core/law";
import { mandatesAround, type MandateRow } from "#party";
import type { MandateNode } from "./mandate-node.ts";

/** The mandates that a person, or a firm he acts for by law, has given; and those that he holds. */
export const listMandates = async (node: MandateNode, actor: Actor): Promise<Mandates> => {
  if (actor.kind !== "party") return { given: [], held: [] };
  const rows = await mandatesAround(node.procedure.db, actor.id, actor.parties);
  const today = civilDate(node.procedure.now());
  const view = (row: MandateRow): MandateView => mandateView(node, row, today);
  return {
    given: rows.filter(({ legal, principal }) => !legal && actor.parties.includes(principal)).map(view),
    held: rows.filter(({ agent }) => agent === actor.id).map(view),
  };
};

const mandateView = ({ items }: MandateNode, row: MandateRow, today: string): MandateView => ({
  ...(row.matter === null ? {} : { matter: row.matter }),
  agent: row.agentName,
  principal: row.principalName,
  legal: row.legal,
  ...(row.items === null ? {} : { items: row.items.map((id) => items.get(id)?.title ?? { zh: id, en: id }) }),
  from: row.from,
  // Kept as the day after the last, so that a mandate given and withdrawn on one day holds at no moment of it.
  ...(row.to === null ? {} : { until: row.endedAs === null ? addDays(row.to, -1) : row.to }),
  state: stateOf(row, today),
});

const stateOf = ({ from, to, endedAs }: MandateRow, today: string): MandateView["state"] => {
  if (endedAs !== null) return endedAs;
  if (to !== null && to <= today) return "expired";
  return from > today ? "coming" : "inForce";
};
