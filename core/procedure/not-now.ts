import type { CompiledAct, Procedure } from "./compiled.ts";
import type { MatterObject, MatterState } from "./matter.ts";
import type { Reason } from "./outcome.ts";

/** Why stage, tracks or object stand in the way; empty when they don't. */
export const notNow = (
  { definition }: Procedure,
  act: CompiledAct,
  state: MatterState,
  object: MatterObject | undefined,
): Reason[] => {
  const { from, during, object: on } = act.definition;
  const reasons: Reason[] = [];
  const add = (id: string, zh: string, en: string) => reasons.push({ id, message: { zh, en }, basis: act.basis });
  const stage = definition.stages[state.stage];
  if (from ? !from.includes(state.stage) : stage?.final === true)
    add(
      "stage",
      `目前处于“${stage?.label.zh ?? state.stage}”，这一步不能在此时作出`,
      `The matter is at “${stage?.label.en ?? state.stage}”; this step is not open there`,
    );
  for (const [name, stages] of Object.entries(during ?? {})) {
    const now = state.tracks[name] ?? "";
    if (stages.includes(now)) continue;
    const track = definition.tracks?.[name];
    const at = track?.stages[now]?.label ?? { zh: "未开始", en: "not begun" };
    add("track", `“${track?.label.zh ?? name}”目前为“${at.zh}”`, `“${track?.label.en ?? name}” stands at “${at.en}”`);
  }
  if (!on) return reasons;
  const kind = definition.objects?.[on.kind];
  const label = kind?.label ?? { zh: on.kind, en: on.kind };
  if (!object) add("object", `没有可以处理的“${label.zh}”`, `There is no “${label.en}” to act on`);
  else if (!on.from.includes(object.stage)) {
    const at = kind?.stages[object.stage]?.label ?? { zh: object.stage, en: object.stage };
    add("objectStage", `该项目前为“${at.zh}”`, `It stands at “${at.en}”`);
  }
  return reasons;
};
