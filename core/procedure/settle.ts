import type { ClockState } from "../law/index.ts";
import { matterClocks, type MatterClock } from "./clocks.ts";
import type { CompiledAct } from "./compile.ts";
import { notNow, outcome, type Situation } from "./decide.ts";
import { applyAct, type FoldedAct, type MatterObject, type MatterState } from "./matter.ts";
import type { Outcome } from "./outcome.ts";
import { actScope, holds, matterScope, type Scope } from "./scope.ts";

/** An effect that the law itself brought about, whether or not anything has recorded it yet. */
export type LawAct = { act: CompiledAct; outcome: Outcome; object?: string; folded: FoldedAct };

/**
 * State on the civil date `today` with every deemed effect that has fallen due applied, earliest first, and the law
 * acts not yet recorded. The answer is the same whether or not a job has run in the meantime.
 */
export const settle = (situation: Situation): { state: MatterState; acts: LawAct[] } => {
  let { state } = situation;
  const acts: LawAct[] = [];
  for (let next = nextLawAct({ ...situation, state }); next; next = nextLawAct({ ...situation, state })) {
    state = applyAct(state, next.folded);
    acts.push(next);
  }
  return { state, acts };
};

const nextLawAct = (situation: Situation): LawAct | undefined => {
  const due = dueLawActs(situation);
  const first = due.sort((a, b) => (a.expired < b.expired ? -1 : a.expired > b.expired ? 1 : 0))[0];
  return first && lawAct(situation, first);
};

type Due = { act: CompiledAct; clock: MatterClock; on: string; expired: string; object: MatterObject | undefined };

const dueLawActs = (situation: Situation): Due[] => {
  const { procedure, state, today, law } = situation;
  const candidates = [...procedure.acts.values()].filter(({ definition }) => definition.by === "law");
  if (candidates.length === 0) return [];
  const clocks = matterClocks(procedure, state, today, law).filter((clock) => clock.state.status === "expired");
  return candidates.flatMap((act) =>
    clocks
      .filter((clock) => clock.definition.name === act.definition.expiry?.clock)
      .flatMap((clock) => {
        const object = state.objects.find(({ kind, id }) => clock.key.startsWith(`${kind}/${id}/`));
        if (notNow(procedure, act, state, object).length > 0) return [];
        if (!meetsConditions(situation, act, object)) return [];
        const on = dateOf(clock.state, act.definition.expiry?.asOf ?? "expiry");
        return [{ act, clock, on, expired: clock.state.due ?? on, object }];
      }),
  );
};

const dateOf = (state: ClockState, asOf: "start" | "expiry"): string =>
  (asOf === "start" ? state.startedOn : state.due) ?? "";

/** Silence has its effect only where the article's own conditions are met (延续申请在届满三十日前提出…). */
const meetsConditions = (situation: Situation, act: CompiledAct, object: MatterObject | undefined): boolean => {
  if (act.conditions.length === 0) return true;
  const scope = lawScope(situation, object);
  return act.conditions.every((condition) => holds(condition.when, scope));
};

const lawScope = ({ procedure, state, today, law }: Situation, object: MatterObject | undefined): Scope =>
  actScope(matterScope(state, matterClocks(procedure, state, today, law), today), {
    actor: { kind: "law" },
    input: {},
    lookups: {},
    object,
  });

const lawAct = (situation: Situation, { act, on, clock, object }: Due): LawAct => {
  const { state } = situation;
  const scope = lawScope(situation, object);
  const decided = outcome(situation, act, scope, object, on);
  if (decided.kind !== "outcome") throw new Error(`law act ${act.id} did not come about`);
  // The clock that ran out has done its work; without this stop the same effect would fall due again.
  const changes = {
    ...decided.changes,
    clocks: [
      ...(decided.changes.clocks ?? []),
      { key: clock.key, event: { kind: "stop" as const, on: clock.state.due ?? on, by: act.id } },
    ],
  };
  const folded: FoldedAct = {
    sequence: state.sequence + 1,
    act: act.id,
    actor: { kind: "law" },
    effectiveOn: on,
    changes,
  };
  return { act, outcome: { ...decided, changes }, ...(object ? { object: object.id } : {}), folded };
};
