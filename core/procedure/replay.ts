import type { Act, Actor } from "./act.ts";
import { civilDate } from "./civil-day.ts";
import { decide, type Situation } from "./decide.ts";
import { initialState } from "./initial.ts";
import { applyAct, type MatterState } from "./matter.ts";
import { openChild, openedByParent } from "./opening.ts";
import type { Outcome } from "./outcome.ts";
import { settle } from "./settle.ts";

/** One recorded act judged again: the state after it, and what the law, asked today, answers differently. */
export type ReplayStep = { sequence: number; act: string; state: MatterState; differs: string | null };

type At = Omit<Situation, "state" | "today">;

/**
 * Folds a matter's acts and decides each again from what was known then (its stored input, lookups and versions).
 * `situationAt` supplies procedure and law as the act names them. A difference means the record or the rules changed:
 * the ids of the conditions that fail, `basis` or `changes` where the outcome is another, `notDue` for an effect of the
 * law that had not come about, `lawActMissing` where one had and was left out.
 */
export const replay = (acts: Act[], situationAt: (act: Act) => At, actorOf: (act: Act) => Actor): ReplayStep[] => {
  let [state, before]: [MatterState | undefined, At | undefined] = [undefined, undefined];
  return acts.map((act) => {
    const at = situationAt(act);
    const [today, from] = [civilDate(act.recordedAt), state ?? initialState(at.procedure)];
    // The law acts under the version that was in force when its clock began: that of the act before.
    const due = settle({ ...(before ?? at), state: from, today }).acts[0];
    const situation = { ...at, state: from, today };
    const differs =
      act.actor.kind === "law"
        ? due && due.act.id === act.act && due.object === act.object
          ? difference(act, due.outcome)
          : "notDue"
        : due
          ? "lawActMissing"
          : judge(act, situation, actorOf(act));
    [state, before] = [applyAct(from, act), at];
    return { sequence: act.sequence, act: act.act, state, differs };
  });
};

const judge = (act: Act, situation: Situation, actor: Actor): string | null => {
  if (act.act === openedByParent && act.sequence === 1)
    return difference(act, openChild(act.changes.set ?? {}, situation.today));
  const { input, lookups, object } = act;
  const decision = decide(situation, {
    act: act.act,
    actor,
    input,
    lookups,
    ...(object === undefined ? {} : { object }),
  });
  if (decision.kind === "refusal") return decision.reasons.map((reason) => reason.id).join(", ");
  if (decision.kind === "invalid") return decision.problems.map((problem) => problem.field).join(", ");
  return difference(act, decision);
};

const difference = (act: Act, outcome: Outcome): string | null => {
  if (!same(outcome.basis, act.basis)) return "basis";
  return outcome.effectiveOn === act.effectiveOn && same(outcome.changes, act.changes) ? null : "changes";
};

const same = (left: unknown, right: unknown): boolean => JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
};
