import { toValue } from "../expression/index.ts";
import { matterClocks, type LawContext, type MatterClock } from "./clocks.ts";
import type { Procedure } from "./compiled.ts";
import type { Json, JsonObject, MatterObject, MatterState } from "./matter.ts";
import { objectFacts, type Scope } from "./scope.ts";

/** A matter on a civil date, under its procedure and the law. */
export type Moment = { procedure: Procedure; state: MatterState; today: string; law: LawContext };

// An act asks twice, for its lookups and for the decision. States are never changed, only replaced.
const latest = new WeakMap<MatterState, Moment & { scope: Scope }>();

/** The part of the scope that every act of a matter shares at one moment. */
export const matterScope = ({ procedure, state, today, law }: Moment): Scope => {
  const known = latest.get(state);
  if (known && known.procedure === procedure && known.today === today && known.law === law) return known.scope;
  const scope = scopeOf(state, matterClocks(procedure, state, today, law), today);
  latest.set(state, { procedure, state, today, law, scope });
  return scope;
};

const scopeOf = (state: MatterState, clocks: MatterClock[], today: string): Scope => ({
  facts: toValue(state.facts),
  stage: toValue(state.stage),
  tracks: toValue(state.tracks),
  objects: toValue(objectsByKind(state.objects)),
  clocks: toValue(clockFacts(clocks)),
  done: toValue(doneFacts(state)),
  recused: toValue(state.recused),
  today: toValue(today),
});

const objectsByKind = (objects: MatterObject[]): JsonObject => {
  const kinds: Record<string, Json[]> = {};
  for (const object of objects) (kinds[object.kind] ??= []).push(objectFacts(object));
  return kinds;
};

/** The matter's own clocks as a paper tells of them: how each was counted included. */
export const explainedClocks = (clocks: MatterClock[]): JsonObject => {
  const facts = clockFacts(clocks);
  for (const { key, state } of clocks) {
    const known = facts[key];
    if (typeof known === "object" && known !== null && !Array.isArray(known))
      facts[key] = { ...known, explanation: state.explanation };
  }
  return facts;
};

const clockFacts = (clocks: MatterClock[]): JsonObject =>
  Object.fromEntries(
    clocks
      .filter(({ definition }) => definition.objectKind === undefined)
      .map(({ key, state: { status, due, startedOn, left } }) => [
        key,
        {
          status,
          due: due ?? null,
          startedOn: startedOn ?? null,
          expired: status === "expired",
          left: left ?? null,
        },
      ]),
  );

const doneFacts = ({ done }: MatterState): JsonObject =>
  Object.fromEntries(
    Object.entries(done).map(([act, times]) => [
      act,
      {
        count: times.length,
        first: times[0]?.on ?? null,
        last: times.at(-1)?.on ?? null,
        by: times.map((time) => time.by),
      },
    ]),
  );
