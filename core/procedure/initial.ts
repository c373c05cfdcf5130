import type { Procedure } from "./compiled.ts";
import type { Json, MatterState } from "./matter.ts";

/** A matter before its first act: at the first stage, each track at its first, facts at their declared beginnings. */
export const initialState = (procedure: Procedure): MatterState => {
  const { stages, tracks, facts } = procedure.definition;
  const first = (entries: Record<string, unknown>) => Object.keys(entries)[0] ?? "";
  return {
    stage: first(stages),
    tracks: Object.fromEntries(Object.entries(tracks ?? {}).map(([name, track]) => [name, first(track.stages)])),
    facts: Object.fromEntries(
      Object.entries(facts ?? {}).flatMap(([name, fact]) =>
        fact.initial === undefined ? [] : [[name, fact.initial as Json]],
      ),
    ),
    objects: [],
    done: {},
    clocks: {},
    recused: [],
    sequence: 0,
  };
};
