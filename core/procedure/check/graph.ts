import type { ProcedureDefinition, SideStage } from "../definition.ts";
import type { PackErrors, PackPath } from "../pack-error.ts";
import { leadingTo, mostPlaces, possible, type Course } from "./course.ts";

/** Every stage can be reached and has a way to an end, every act can be done somewhere. */
export const checkGraph = (definition: ProcedureDefinition, course: Course, errors: PackErrors): void => {
  if (course.places.size > mostPlaces) {
    errors.add(["tracks"], "tooComplex", {
      zh: "阶段和并行轨道的组合过多",
      en: "stages and tracks combine in too many ways",
    });
    return;
  }
  checkStages(definition, course, errors);
  checkTracks(definition, course, errors);
  const open = possible(course);
  for (const act of Object.keys(definition.acts))
    if (!open.has(act))
      errors.add(["acts", act], "neverPossible", {
        zh: `没有任何情形可以作出“${act}”`,
        en: `there is no situation in which “${act}” can be done`,
      });
  for (const [kind, { stages }] of Object.entries(definition.objects ?? {}))
    checkObjects(definition, kind, stages, errors);
};

const checkStages = ({ stages }: ProcedureDefinition, course: Course, errors: PackErrors): void => {
  const places = [...course.places];
  const reached = new Set(places.map(([, { stage }]) => stage));
  const isFinal = (stage: string) => stages[stage]?.final === true;
  const ends = leadingTo(
    course,
    places.flatMap(([key, { stage }]) => (isFinal(stage) ? [key] : [])),
  );
  const stuck = new Set(places.flatMap(([key, { stage }]) => (ends.has(key) ? [] : [stage])));
  for (const stage of Object.keys(stages)) {
    if (!reached.has(stage)) unreachable(["stages", stage], stage, errors);
    if (stuck.has(stage)) noExit(["stages", stage], stage, errors);
  }
};

const checkTracks = ({ tracks }: ProcedureDefinition, { places, moves }: Course, errors: PackErrors): void => {
  for (const [name, { stages }] of Object.entries(tracks ?? {})) {
    const at = (place: string) => places.get(place)?.tracks[name] ?? "";
    const reached = new Set([...places.keys()].map(at));
    const left = new Set(moves.flatMap(({ from, to }) => (at(from) === at(to) ? [] : [at(from)])));
    const [atRest] = Object.keys(stages);
    for (const [stage, { final }] of Object.entries(stages)) {
      const path = ["tracks", name, "stages", stage];
      if (!reached.has(stage)) unreachable(path, stage, errors);
      else if (final !== true && stage !== atRest && !left.has(stage)) noExit(path, stage, errors);
    }
  }
};

/** The line of stages of one kind of object, whatever the matter's own stage. */
const checkObjects = (
  { acts }: ProcedureDefinition,
  kind: string,
  stages: Readonly<Record<string, SideStage>>,
  errors: PackErrors,
): void => {
  const moves = Object.values(acts).flatMap(({ object, effects }) => {
    const to = effects?.object?.stage;
    return object?.kind === kind && to !== undefined ? [{ from: object.from, to }] : [];
  });
  const reached = new Set(Object.keys(stages).slice(0, 1));
  for (const stage of reached) for (const { from, to } of moves) if (from.includes(stage)) reached.add(to);
  for (const [stage, { final }] of Object.entries(stages)) {
    const path = ["objects", kind, "stages", stage];
    if (!reached.has(stage)) unreachable(path, stage, errors);
    else if (final !== true && !moves.some(({ from, to }) => from.includes(stage) && to !== stage))
      noExit(path, stage, errors);
  }
};

const unreachable = (path: PackPath, stage: string, errors: PackErrors): void =>
  errors.add(path, "unreachable", { zh: `没有任何环节能到达“${stage}”`, en: `no act leads to “${stage}”` });

const noExit = (path: PackPath, stage: string, errors: PackErrors): void =>
  errors.add(path, "noExit", {
    zh: `进入“${stage}”后可能没有出路，又不是终局`,
    en: `from “${stage}” there may be no way on, and it is not final`,
  });
