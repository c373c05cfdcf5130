import type { ClockState } from "../../law/index.ts";
import type { Act, Actor } from "../act.ts";
import { matterClocks, type LawContext } from "../clocks.ts";
import type { Procedure } from "../compiled.ts";
import { decide, type Situation } from "../decide.ts";
import { initialState } from "../initial.ts";
import { applyAct, type JsonObject, type MatterState } from "../matter.ts";
import type { Decision } from "../outcome.ts";
import { permitted, type PermittedAct } from "../permitted.ts";
import { replay, type ReplayStep } from "../replay.ts";
import { settle, type LawAct } from "../settle.ts";

export type Asked = { input?: JsonObject; lookups?: JsonObject; object?: string };
export type Doer = Exclude<Actor, { kind: "law" }>;

const head = { id: "m-1", organ: "o-1", applicant: "p-1" };

export const party: Doer = { kind: "party", id: "p-1", parties: ["p-1"] };
export const officer = (duty: string, id = duty, powers = ["penalty.shape"]): Doer => ({
  kind: "officer",
  id,
  organ: "o-1",
  duties: [duty],
  powers,
});

/** One matter, driven as the shell drives it: settled, decided, recorded. */
export class Matter {
  readonly procedure: Procedure;
  readonly acts: Act[] = [];
  readonly #law: LawContext;
  readonly #actors = new Map<number, Actor>();
  state: MatterState;

  constructor(procedure: Procedure, law: LawContext) {
    this.procedure = procedure;
    this.#law = law;
    this.state = initialState(procedure);
  }

  /** Decides an act on a day and records it, and before it whatever the law has brought about by then. */
  act(name: string, on: string, actor: Doer, asked: Asked = {}): Decision {
    for (const due of this.due(on)) this.#record(due.act.id, on, { kind: "law" }, due.outcome, { ...asked, ...due });
    const decision = this.ask(name, on, actor, asked);
    if (decision.kind === "outcome") this.#record(name, on, actor, decision, asked);
    return decision;
  }

  /** The same, unrecorded. */
  ask(name: string, on: string, actor: Doer, { input = {}, lookups = {}, object }: Asked = {}): Decision {
    const { state } = settle(this.at(on));
    const request = { act: name, actor, input, lookups, ...(object === undefined ? {} : { object }) };
    return decide({ ...this.at(on), state }, request);
  }

  /** What the law has brought about by a day, unrecorded. */
  due(on: string): LawAct[] {
    return settle(this.at(on)).acts;
  }

  permitted(on: string, actor: Actor): Map<string, PermittedAct> {
    const settled = { ...this.at(on), state: settle(this.at(on)).state };
    return new Map(permitted(settled, actor).map((entry) => [entry.act, entry]));
  }

  clock(key: string, on: string): ClockState | undefined {
    return matterClocks(this.procedure, this.state, on, this.#law).find((clock) => clock.key === key)?.state;
  }

  at(today: string): Situation {
    return { procedure: this.procedure, head, state: this.state, today, law: this.#law };
  }

  /** Everything recorded, judged again; `change` alters the record first, the rest what it is judged by. */
  replay(
    change: (acts: Act[]) => Act[] = (acts) => acts,
    { procedure = this.procedure, actor }: { procedure?: Procedure; actor?: Actor } = {},
  ): ReplayStep[] {
    return replay(
      change(structuredClone(this.acts)),
      () => ({ procedure, head, law: this.#law }),
      ({ sequence }) => actor ?? this.#actors.get(sequence) ?? { kind: "law" },
    );
  }

  #record(
    name: string,
    on: string,
    actor: Actor,
    { changes, basis, effectiveOn }: Extract<Decision, { kind: "outcome" }>,
    { input = {}, lookups = {}, object }: Asked,
  ): void {
    const sequence = this.state.sequence + 1;
    const recordedAt = `${on}T04:00:00.000Z`;
    const byLaw = actor.kind === "law";
    this.#actors.set(sequence, actor);
    this.acts.push({
      matter: head.id,
      sequence,
      act: name,
      actor: byLaw ? { kind: "law" } : { kind: actor.kind, id: actor.id },
      basis,
      effectiveOn,
      effectiveAt: recordedAt,
      recordedAt,
      ...(object === undefined ? {} : { object }),
      input: byLaw ? {} : input,
      lookups: byLaw ? {} : lookups,
      changes,
      versions: {
        procedure: { id: this.procedure.definition.id, version: this.procedure.definition.version, hash: "" },
        calendar: { id: "", hash: "" },
      },
    });
    this.state = applyAct(this.state, { sequence, act: name, actor, effectiveOn, changes });
  }
}

/** A refusal's ids, an invalid request's fields, or that it is allowed. */
export const verdict = (decision: Decision): string[] => {
  if (decision.kind === "outcome") return ["allowed"];
  return decision.kind === "refusal"
    ? decision.reasons.map(({ id }) => id)
    : decision.problems.map(({ field, code }) => `${field} ${code}`);
};
