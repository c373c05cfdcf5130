import type { ActDefinition, ProcedureDefinition } from "../definition.ts";
import type { PackErrors } from "../pack-error.ts";

type Edge = { act: string; from: string[]; to: string | undefined };

/** What each act does to one line of stages. No `from` means: every stage that is not final. */
const edges = (
  stages: ProcedureDefinition["stages"],
  acts: [string, ActDefinition][],
  of: (act: ActDefinition) => { from: string[] | undefined; to: string | undefined },
): Edge[] => {
  const open = Object.keys(stages).filter((stage) => !stages[stage]?.final);
  return acts.map(([act, definition]) => {
    const { from, to } = of(definition);
    return { act, from: from ?? open, to };
  });
};

export const mainEdges = (definition: ProcedureDefinition): Edge[] =>
  edges(definition.stages, Object.entries(definition.acts), (act) => ({ from: act.from, to: act.effects?.stage }));

/** Stages that can be reached from the first by the given edges. */
export const reachable = (first: string, all: Edge[]): Set<string> => {
  const seen = new Set([first]);
  for (let grown = true; grown;) {
    grown = false;
    for (const { from, to } of all)
      if (to !== undefined && !seen.has(to) && from.some((stage) => seen.has(stage))) {
        seen.add(to);
        grown = true;
      }
  }
  return seen;
};

/** Everything can be reached and, unless final, left: main stage, tracks and repeated objects alike. */
export const checkGraph = (definition: ProcedureDefinition, errors: PackErrors): void => {
  const acts = Object.entries(definition.acts);
  checkLine(["stages"], definition.stages, mainEdges(definition), errors);
  for (const [name, track] of Object.entries(definition.tracks ?? {}))
    checkLine(
      ["tracks", name, "stages"],
      track.stages,
      edges(track.stages, acts, (act) => ({ from: act.during?.[name], to: act.effects?.tracks?.[name] })),
      errors,
    );
  for (const [kind, object] of Object.entries(definition.objects ?? {}))
    checkLine(
      ["objects", kind, "stages"],
      object.stages,
      edges(
        object.stages,
        acts.filter(([, act]) => act.object?.kind === kind),
        (act) => ({ from: act.object?.from, to: act.effects?.object?.stage }),
      ),
      errors,
    );
};

const checkLine = (path: string[], stages: ProcedureDefinition["stages"], all: Edge[], errors: PackErrors): void => {
  const names = Object.keys(stages);
  const reached = reachable(names[0] ?? "", all);
  const atRest = path[0] === "tracks" ? names[0] : undefined;
  for (const name of names) {
    if (!reached.has(name))
      errors.add([...path, name], "unreachable", {
        zh: `没有任何环节能到达“${name}”`,
        en: `no act leads to “${name}”`,
      });
    const left = all.some(({ from, to }) => from.includes(name) && to !== undefined && to !== name);
    if (!stages[name]?.final && !left && name !== atRest)
      errors.add([...path, name], "noExit", {
        zh: `进入“${name}”后没有出路，又不是终局`,
        en: `“${name}” cannot be left and is not final`,
      });
  }
};

/** No path to a decision may skip a condition that the procedure declares mandatory. */
export const checkMandatory = (definition: ProcedureDefinition, errors: PackErrors): void => {
  const first = Object.keys(definition.stages)[0] ?? "";
  const carries = (act: string, condition: string) =>
    definition.acts[act]?.conditions?.some((candidate) => candidate.id === condition) ?? false;
  for (const [index, { condition }] of definition.decisions.mandatory.entries()) {
    if (!Object.keys(definition.acts).some((act) => carries(act, condition)))
      errors.add(["decisions", "mandatory", index, "condition"], "noSuchCondition", {
        zh: `没有任何环节带有条件“${condition}”`,
        en: `no act carries the condition “${condition}”`,
      });
    const unguarded = mainEdges(definition).filter(({ act }) => !carries(act, condition));
    const reached = reachable(first, unguarded);
    for (const decision of definition.decisions.acts) {
      const edge = unguarded.find(({ act }) => act === decision);
      if (edge?.from.some((stage) => reached.has(stage)))
        errors.add(["acts", decision], "skipsMandatory", {
          zh: `可以绕过必经条件“${condition}”作出“${decision}”`,
          en: `“${decision}” can be reached without the mandatory condition “${condition}”`,
        });
    }
  }
};
