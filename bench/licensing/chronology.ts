import { addDays } from "@mingfa/core/law";
import {
  applyAct,
  decide,
  initialState,
  type Actor,
  type Changes,
  type JsonObject,
  type LawContext,
  type MatterState,
  type Procedure,
  type Situation,
} from "@mingfa/core/procedure";
import type { Step } from "./steps.ts";

/** A step as decided: what would be recorded of it. */
export type Decided = {
  step: Step;
  actor: Exclude<Actor, { kind: "law" }>;
  on: string;
  input: JsonObject;
  lookups: JsonObject;
  basis: string[];
  changes: Changes;
};

export const applicant = "p-lin";
export const organ = "mz-market";

/** Nobody is barred: what the lookup of bans answers for a person without a past. */
const noBan: JsonObject = { ban: { falseApplicationUntil: null, fraudUntil: null, revokedUntil: null } };

export const actorOf = (step: Step): Decided["actor"] =>
  step.doer === "applicant"
    ? { kind: "party", id: applicant, parties: [applicant] }
    : { kind: "officer", id: step.doer, organ, duties: [step.doer], powers: ["licence.food"] };

/** Decides the steps one after the other, one on each civil day from `first`; throws where the law refuses one. */
export const chronology = (
  procedure: Procedure,
  law: LawContext,
  steps: readonly Step[],
  first: string,
): { decided: Decided[]; state: MatterState; last: string } => {
  let state = initialState(procedure);
  const decided = steps.map((step, index) => {
    const on = addDays(first, index);
    const actor = actorOf(step);
    const asked = { input: step.input(on), lookups: step.act === "accept" || step.act === "grant" ? noBan : {} };
    const outcome = decide(situation(procedure, law, state, on), { act: step.act, actor, ...asked });
    if (outcome.kind !== "outcome") throw new Error(`${step.act} on ${on}: ${JSON.stringify(outcome)}`);
    const { changes, basis, effectiveOn } = outcome;
    state = applyAct(state, { sequence: index + 1, act: step.act, actor, effectiveOn, changes });
    return { step, actor, on, ...asked, basis, changes };
  });
  return { decided, state, last: addDays(first, steps.length - 1) };
};

export const situation = (procedure: Procedure, law: LawContext, state: MatterState, today: string): Situation => ({
  procedure,
  head: { id: "00000000-0000-4000-8000-000000000000", organ, applicant },
  state,
  today,
  law,
});
