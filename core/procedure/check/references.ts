import { openedByParent } from "../opening.ts";
import type { ActDefinition } from "../act-definition.ts";
import type { ProcedureDefinition } from "../definition.ts";
import { factNames } from "../fact-names.ts";
import type { PackErrors, PackPath } from "../pack-error.ts";

type Known = Readonly<Record<string, unknown>> | undefined;

/** Every stage, track, object, field, clock, role, act, fact and document that is named exists. */
export const checkReferences = (definition: ProcedureDefinition, errors: PackErrors): void => {
  const { stages, clocks, acts, roles, documents, objects } = definition;
  const check = (what: string, known: Known, names: string | readonly string[] | undefined, path: PackPath) => {
    for (const name of typeof names === "string" ? [names] : (names ?? []))
      if (!Object.hasOwn(known ?? {}, name))
        errors.add(path, "noSuchName", { zh: `没有名为“${name}”的${what}`, en: `there is no “${name}” here` });
  };
  if (Object.hasOwn(acts, openedByParent))
    errors.add(["acts", openedByParent], "takenName", {
      zh: `“${openedByParent}”是上级办件发起子件的环节，不能另用`,
      en: `“${openedByParent}” is how a parent matter opens its child, no act of a procedure`,
    });
  for (const [id, act] of Object.entries(acts)) {
    const path = ["acts", id];
    if (act.by !== "law") check("角色", roles, act.by, [...path, "by"]);
    check("阶段", stages, act.from, [...path, "from"]);
    check("阶段", stages, act.effects?.stage, [...path, "effects", "stage"]);
    check("文书", documents, act.documents, [...path, "documents"]);
    for (const [field, input] of Object.entries(act.input ?? {}))
      if (input.type === "object") check("对象", objects, input.object, [...path, "input", field, "object"]);
    const [kind = "", clock] = act.expiry?.clock.split(".") ?? [];
    if (act.expiry)
      check("时限", clock === undefined ? clocks : objects?.[kind]?.clocks, clock ?? kind, [
        ...path,
        "expiry",
        "clock",
      ]);
    checkTracks(definition, act, path, check);
    checkObjects(definition, act, path, check);
  }
  check("环节", acts, definition.decisions.acts, ["decisions", "acts"]);
  if (definition.transition.applies === "fromStage")
    check("阶段", stages, definition.transition.stages, ["transition", "stages"]);
};

type Check = (what: string, known: Known, names: string | readonly string[] | undefined, path: PackPath) => void;

const checkTracks = ({ tracks }: ProcedureDefinition, act: ActDefinition, path: PackPath, check: Check): void => {
  const named = { during: act.during ?? {}, tracks: act.effects?.tracks ?? {} };
  for (const [key, entries] of [
    [["during"], named.during],
    [["effects", "tracks"], named.tracks],
  ] as const)
    for (const [track, stage] of Object.entries(entries)) {
      check("并行轨道", tracks, track, [...path, ...key, track]);
      if (tracks?.[track]) check("并行轨道阶段", tracks[track].stages, stage, [...path, ...key, track]);
    }
};

const checkObjects = (definition: ProcedureDefinition, act: ActDefinition, path: PackPath, check: Check): void => {
  const { objects } = definition;
  const facts = Object.fromEntries([...factNames(definition)].map((name) => [name, true]));
  check("事实", facts, Object.keys(act.effects?.set ?? {}), [...path, "effects", "set"]);
  const kind = objects?.[act.object?.kind ?? ""];
  check("对象", objects, act.object?.kind, [...path, "object", "kind"]);
  if (kind) {
    const { stage, set } = act.effects?.object ?? {};
    check("对象阶段", kind.stages, act.object?.from, [...path, "object", "from"]);
    check("对象阶段", kind.stages, stage, [...path, "effects", "object", "stage"]);
    check("对象字段", kind.fields, Object.keys(set ?? {}), [...path, "effects", "object", "set"]);
  }
  for (const [index, create] of (act.effects?.create ?? []).entries()) {
    const at = [...path, "effects", "create", index];
    check("对象", objects, create.object, [...at, "object"]);
    if (objects?.[create.object])
      check("对象字段", objects[create.object]?.fields, Object.keys(create.set), [...at, "set"]);
  }
};
