import type { ActView, ClockChange } from "@mingfa/contract";
import {
  permitted,
  type Actor,
  type ClockRole,
  type CompiledAct,
  type PermittedAct,
  type Procedure,
  type Situation,
} from "@mingfa/core/procedure";
import { basisView } from "./citation-view.ts";

/** Every act of the procedure as it stands for this actor, with what doing it would start, stop and produce. */
export const actViews = (situation: Situation, actor: Actor): ActView[] =>
  permitted(situation, actor).flatMap((entry) => {
    const act = situation.procedure.acts.get(entry.act);
    return act ? [actView(situation, act, entry)] : [];
  });

const actView = ({ procedure }: Situation, act: CompiledAct, entry: PermittedAct): ActView => ({
  act: act.id,
  label: act.definition.label,
  ...(act.definition.effect === undefined ? {} : { effect: act.definition.effect }),
  allowed: entry.allowed,
  basis: basisView(act.basis),
  form: act.form,
  objects: entry.objects.map((id) => ({ id, label: objectLabel(procedure, act, id) })),
  reasons: entry.reasons.map((reason) => ({ id: reason.id, message: reason.message, basis: basisView(reason.basis) })),
  clocks: (procedure.clockUses.get(act.id) ?? []).map(({ clock, as }) => ({ label: clock.label, change: changes[as] })),
  notices: act.definition.notices ?? [],
  documents: act.documents.flatMap((name) => procedure.documents.get(name)?.template.title ?? []),
});

const objectLabel = (procedure: Procedure, act: CompiledAct, id: string) => {
  const label = procedure.definition.objects?.[act.definition.object?.kind ?? ""]?.label;
  return { zh: `${label?.zh ?? ""} ${id}`, en: `${label?.en ?? ""} ${id}` };
};

const changes = {
  start: "start",
  stop: "stop",
  excludeBegin: "pause",
  excludeEnd: "resume",
  suspend: "pause",
  resume: "resume",
  reset: "restart",
  extend: "extend",
} as const satisfies Record<ClockRole, ClockChange>;
