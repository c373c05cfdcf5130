import type { ActDefinition } from "../act-definition.ts";
import type { ProcedureDefinition } from "../definition.ts";
import type { PackErrors, PackPath } from "../pack-error.ts";

/** Keys of an act that only make sense together; one alone would be read by nothing. */
export const checkActs = (definition: ProcedureDefinition, errors: PackErrors): void => {
  for (const [id, act] of Object.entries(definition.acts)) {
    const path = ["acts", id];
    if (act.by === "law") checkLawAct(act, path, errors);
    else if (act.expiry)
      errors.add([...path, "expiry"], "lawAct", {
        zh: "只有由法律作出的环节才写明由哪个时限届满引起",
        en: "only acts of the law name the clock whose expiry brings them about",
      });
    if (act.effects?.object && !act.object)
      errors.add([...path, "effects", "object"], "noObject", {
        zh: "该环节没有写明对哪一类对象作出，不能改变对象",
        en: "the act is done to no object, so it can't change one",
      });
    if (act.effects?.recuse !== undefined && !definition.recusal)
      errors.add([...path, "effects", "recuse"], "noRecusal", {
        zh: "有回避的程序须写明 recusal（依据和告知语）",
        en: "a procedure in which officers recuse needs recusal: its basis and what they are told",
      });
    checkRepeated(act.conditions?.map((condition) => condition.id) ?? [], [...path, "conditions"], errors);
  }
};

/** Nobody fills in a form for the law, and it asks nobody. */
const checkLawAct = (act: ActDefinition, path: PackPath, errors: PackErrors): void => {
  if (!act.expiry)
    errors.add(path, "lawAct", {
      zh: "由法律作出的环节须写明由哪个时限届满引起（expiry）",
      en: "an act of the law names the clock whose expiry brings it about (expiry)",
    });
  for (const key of ["input", "lookups", "effectiveOn"] as const)
    if (act[key] !== undefined)
      errors.add([...path, key], "lawAct", {
        zh: `由法律作出的环节没有“${key}”`,
        en: `an act of the law has no “${key}”`,
      });
  const [kind, clock] = act.expiry?.clock.split(".") ?? [];
  if (act.expiry && act.object?.kind !== (clock === undefined ? undefined : kind))
    errors.add([...path, "object"], "lawAct", {
      zh: "由法律作出的环节，其对象须与届满时限的对象一致",
      en: "an act of the law is done to the object whose clock expires, and to none when the clock is the matter's",
    });
};

const checkRepeated = (ids: readonly string[], path: PackPath, errors: PackErrors): void => {
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index)
      errors.add([...path, index, "id"], "repeated", {
        zh: `条件“${id}”写了两次`,
        en: `the condition “${id}” stands twice`,
      });
};
