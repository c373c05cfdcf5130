import type { Act } from "./act.ts";
import { decide, type Situation } from "./decide.ts";
import { initialState } from "./initial.ts";
import { applyAct, type MatterState } from "./matter.ts";
import { settle } from "./settle.ts";

/** One recorded act judged again: the state after it, and what the law, asked today, answers differently. */
export type ReplayStep = { sequence: number; act: string; state: MatterState; differs: string | null };

/**
 * Folds a matter's acts and decides each again from what was known then (its stored input, lookups and versions).
 * `situationAt` supplies procedure and law as the act names them. A difference means the record or the rules changed.
 */
export const replay = (
  acts: Act[],
  situationAt: (act: Act) => Omit<Situation, "state" | "today">,
  actorOf: (act: Act) => Parameters<typeof decide>[1]["actor"],
): ReplayStep[] => {
  let state: MatterState | undefined;
  return acts.map((act) => {
    const situation = situationAt(act);
    const today = civilDate(act.recordedAt);
    const before = state ?? initialState(situation.procedure);
    const differs =
      act.actor.kind === "law"
        ? judgeLaw(act, { ...situation, state: before, today })
        : judge(act, { ...situation, state: before, today }, actorOf(act));
    state = applyAct(before, act);
    return { sequence: act.sequence, act: act.act, state, differs };
  });
};

const judge = (act: Act, situation: Situation, actor: Parameters<typeof decide>[1]["actor"]): string | null => {
  const decision = decide(situation, {
    act: act.act,
    actor,
    input: act.input,
    lookups: act.lookups,
    ...(act.object === undefined ? {} : { object: act.object }),
  });
  if (decision.kind === "refusal") return decision.reasons.map((reason) => reason.id).join(", ");
  if (decision.kind === "invalid") return decision.problems.map((problem) => problem.field).join(", ");
  return same(decision.changes, act.changes) && decision.effectiveOn === act.effectiveOn ? null : "changes";
};

const judgeLaw = (act: Act, situation: Situation): string | null => {
  const first = settle(situation).acts[0];
  if (!first || first.act.id !== act.act) return "notDue";
  return same(first.folded.changes, act.changes) && first.folded.effectiveOn === act.effectiveOn ? null : "changes";
};

const same = (left: unknown, right: unknown): boolean => JSON.stringify(sorted(left)) === JSON.stringify(sorted(right));

const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === "object" && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sorted(inner)]),
        )
      : value;

/** The civil date in Asia/Shanghai (UTC+8, no summer time since 1992) of a UTC instant. */
export const civilDate = (instant: string): string =>
  new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
