import { addDays } from "../law/index.ts";
import { clockObject, matterClocks, type MatterClock } from "./clocks.ts";
import type { CompiledAct } from "./compiled.ts";
import type { Situation } from "./decide.ts";
import { applyAct, type FoldedAct, type MatterObject, type MatterState } from "./matter.ts";
import { matterScope } from "./matter-scope.ts";
import { notNow } from "./not-now.ts";
import { outcomeOf } from "./outcome-of.ts";
import type { Outcome } from "./outcome.ts";
import { actScope, holds, type Scope } from "./scope.ts";

/** An effect that the law itself brought about, whether or not anything has recorded it yet. */
export type LawAct = { act: CompiledAct; outcome: Outcome; object?: string; folded: FoldedAct };

/** More in one matter than any law has in store: the pack turns in a circle. */
const most = 200;

/**
 * State on the civil date `today` with every deemed effect that has fallen due applied, earliest first, and the law
 * acts not yet recorded. The answer is the same whether or not a job has run in the meantime.
 */
export const settle = (situation: Situation): { state: MatterState; acts: LawAct[] } => {
  let { state } = situation;
  const acts: LawAct[] = [];
  for (let next = nextLawAct(situation); next; next = nextLawAct({ ...situation, state })) {
    if (acts.length === most) throw new RangeError(`acts of the law of ${situation.head.id} never come to rest`);
    state = applyAct(state, next.folded);
    acts.push(next);
  }
  return { state, acts };
};

/** A clock that has run out, and what the law makes of it. */
type Due = { act: CompiledAct; clock: MatterClock; object: MatterObject | undefined; expired: string };

const nextLawAct = (situation: Situation): LawAct | undefined => {
  const { procedure, state, today, law } = situation;
  const acts = [...procedure.acts.values()].filter(({ definition }) => definition.by === "law");
  if (acts.length === 0) return undefined;
  const clocks = matterClocks(procedure, state, today, law).filter((clock) => clock.state.status === "expired");
  return acts
    .flatMap((act) => clocks.flatMap((clock) => dueFrom(situation, act, clock)))
    .toSorted((a, b) => (a.expired < b.expired ? -1 : a.expired > b.expired ? 1 : 0))
    .map((due) => lawAct(situation, due))
    .find((made) => made !== undefined);
};

const dueFrom = ({ procedure, state }: Situation, act: CompiledAct, clock: MatterClock): Due[] => {
  const expired = clock.state.due;
  if (clock.definition.name !== act.definition.expiry?.clock || expired === undefined) return [];
  const at = clockObject(clock.key);
  const object = at && state.objects.find(({ kind, id }) => kind === at.kind && id === at.id);
  return notNow(procedure, act, state, object).length > 0 ? [] : [{ act, clock, object, expired }];
};

/**
 * The effect, where the article's own conditions are met (延续申请在届满三十日前提出…). They are judged as of the day after
 * the term ended, so that it doesn't matter when somebody looks.
 */
const lawAct = (situation: Situation, { act, clock, object, expired }: Due): LawAct | undefined => {
  const { state } = situation;
  const scope = lawScope(situation, object, addDays(expired.slice(0, 10), 1));
  if (!act.conditions.every(({ when }) => holds(when, scope))) return undefined;
  const on = (act.definition.expiry?.asOf === "start" ? clock.state.startedOn : expired) ?? expired;
  const outcome = outcomeOf(situation, act, scope, object, on.slice(0, 10));
  // The clock that ran out has done its work; without this stop the same effect would fall due again.
  const stop = { key: clock.key, event: { kind: "stop" as const, on: expired, by: act.id } };
  const changes = { ...outcome.changes, clocks: [...(outcome.changes.clocks ?? []), stop] };
  return {
    act,
    outcome: { ...outcome, changes },
    ...(object ? { object: object.id } : {}),
    folded: {
      sequence: state.sequence + 1,
      act: act.id,
      actor: { kind: "law" },
      effectiveOn: outcome.effectiveOn,
      changes,
    },
  };
};

const lawScope = (situation: Situation, object: MatterObject | undefined, day: string): Scope =>
  actScope(matterScope({ ...situation, today: day }), {
    actor: { kind: "law" },
    input: {},
    lookups: {},
    object,
  });
