import type { ProcedureDefinition } from "../definition.ts";

/** Where a matter may stand: its stage and the stage of each track. */
export type Place = { stage: string; tracks: Readonly<Record<string, string>> };

/** Every place that acts can bring a matter to, and every way from one to the next. */
export type Course = { places: Map<string, Place>; moves: { from: string; act: string; to: string }[] };

/** More places than a procedure that people can follow has. */
export const mostPlaces = 5_000;

/**
 * All courses that a matter may take, conditions aside: stage and tracks together, as an act can ask for both. With
 * `without`, acts that are left out. Stops at `mostPlaces`.
 */
export const courseOf = (definition: ProcedureDefinition, without: (act: string) => boolean = () => false): Course => {
  const acts = Object.entries(definition.acts).filter(([act]) => !without(act));
  const first = beginning(definition);
  const course: Course = { places: new Map([[keyOf(first), first]]), moves: [] };
  // A map is walked in the order of its keys, those that are added on the way included.
  for (const [from, place] of course.places) {
    for (const [act, { effects }] of acts) {
      if (!isOpen(definition, act, place)) continue;
      const next = { stage: effects?.stage ?? place.stage, tracks: { ...place.tracks, ...effects?.tracks } };
      const to = keyOf(next);
      course.moves.push({ from, act, to });
      if (!course.places.has(to)) course.places.set(to, next);
    }
    if (course.places.size > mostPlaces) break;
  }
  return course;
};

const beginning = ({ stages, tracks }: ProcedureDefinition): Place => ({
  stage: Object.keys(stages)[0] ?? "",
  tracks: Object.fromEntries(
    Object.entries(tracks ?? {}).map(([name, track]) => [name, Object.keys(track.stages)[0] ?? ""]),
  ),
});

const isOpen = ({ acts, stages }: ProcedureDefinition, act: string, { stage, tracks }: Place): boolean => {
  const { from, during } = acts[act] ?? {};
  if (from ? !from.includes(stage) : stages[stage]?.final === true) return false;
  return Object.entries(during ?? {}).every(([track, open]) => open.includes(tracks[track] ?? ""));
};

const keyOf = ({ stage, tracks }: Place): string => [stage, ...Object.values(tracks)].join("/");

/** The acts that are open somewhere on the course. */
export const possible = ({ moves }: Course): Set<string> => new Set(moves.map(({ act }) => act));

/** Places from which one of `ends` can be reached, those themselves included. */
export const leadingTo = ({ moves }: Course, ends: Iterable<string>): Set<string> => {
  const before = Map.groupBy(moves, ({ to }) => to);
  const found = new Set(ends);
  for (const place of found) for (const { from } of before.get(place) ?? []) found.add(from);
  return found;
};
