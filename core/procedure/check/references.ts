import type { ProcedureDefinition } from "../definition.ts";
import type { PackErrors, PackPath } from "../pack-error.ts";

/** Every stage, track, object, clock, role, act and document that is named exists. */
export const checkReferences = (definition: ProcedureDefinition, errors: PackErrors): void => {
  const check = (
    kind: string,
    known: Record<string, unknown> | undefined,
    name: string | undefined,
    path: PackPath,
  ) => {
    if (name !== undefined && !Object.hasOwn(known ?? {}, name))
      errors.add(path, "noSuchName", { zh: `没有名为“${name}”的${kind}`, en: `there is no “${name}” here` });
  };
  const { stages, tracks, objects, clocks, acts, roles, documents } = definition;
  for (const [id, act] of Object.entries(acts)) {
    const path = ["acts", id];
    for (const role of act.by === "law" ? [] : act.by) check("角色", roles, role, [...path, "by"]);
    if ((act.by === "law") !== (act.expiry !== undefined))
      errors.add(path, "lawAct", {
        zh: "由法律作出的环节须写明由哪个时限届满引起，其他环节不得写",
        en: "an act of the law names the clock whose expiry brings it about; other acts do not",
      });
    for (const stage of act.from ?? []) check("阶段", stages, stage, [...path, "from"]);
    check("阶段", stages, act.effects?.stage, [...path, "effects", "stage"]);
    for (const [track, names] of Object.entries(act.during ?? {}))
      for (const stage of names) check("并行轨道阶段", tracks?.[track]?.stages, stage, [...path, "during", track]);
    for (const [track, stage] of Object.entries(act.effects?.tracks ?? {}))
      check("并行轨道阶段", tracks?.[track]?.stages, stage, [...path, "effects", "tracks", track]);
    for (const stage of act.object?.from ?? [])
      check("对象阶段", objects?.[act.object?.kind ?? ""]?.stages, stage, [...path, "object", "from"]);
    check("对象阶段", objects?.[act.object?.kind ?? ""]?.stages, act.effects?.object?.stage, [
      ...path,
      "effects",
      "object",
      "stage",
    ]);
    for (const name of act.documents ?? []) check("文书", documents, name, [...path, "documents"]);
    for (const [field, { type, ...rest }] of Object.entries(act.input ?? {}))
      if (type === "object" && "object" in rest)
        check("对象", objects, rest.object, [...path, "input", field, "object"]);
    const clock = act.expiry?.clock.split(".");
    if (clock?.length === 1) check("时限", clocks, clock[0], [...path, "expiry", "clock"]);
    if (clock?.length === 2) check("时限", objects?.[clock[0] ?? ""]?.clocks, clock[1], [...path, "expiry", "clock"]);
  }
  for (const id of definition.decisions.acts) check("环节", acts, id, ["decisions", "acts"]);
  if (definition.transition.applies === "fromStage")
    for (const stage of definition.transition.stages) check("阶段", stages, stage, ["transition", "stages"]);
};

/** A declaration that nothing uses promises what nobody keeps. */
export const checkUnused = (definition: ProcedureDefinition, used: ReadonlySet<string>, errors: PackErrors): void => {
  const acts = Object.values(definition.acts);
  const unused = (path: PackPath, name: string) =>
    errors.add(path, "unused", {
      zh: `“${name}”已声明，但没有任何环节使用`,
      en: `“${name}” is declared but nothing uses it`,
    });
  for (const role of Object.keys(definition.roles))
    if (!acts.some((act) => act.by !== "law" && act.by.includes(role))) unused(["roles", role], role);
  for (const name of Object.keys(definition.documents ?? {}))
    if (!acts.some((act) => act.documents?.includes(name))) unused(["documents", name], name);
  for (const track of Object.keys(definition.tracks ?? {}))
    if (!acts.some((act) => act.effects?.tracks?.[track] !== undefined)) unused(["tracks", track], track);
  for (const kind of Object.keys(definition.objects ?? {}))
    if (!acts.some((act) => act.effects?.create?.some((create) => create.object === kind)))
      unused(["objects", kind], kind);
  for (const [name, fact] of Object.entries(definition.facts ?? {})) {
    if (!used.has(`set.${name}`) && fact.initial === undefined)
      errors.add(["facts", name], "neverSet", { zh: `没有任何环节写入“${name}”`, en: `no act ever sets “${name}”` });
    if (!used.has(`facts.${name}`)) unused(["facts", name], name);
  }
};
