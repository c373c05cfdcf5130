import { runClock, type ClockContext, type ClockEvent, type ClockState, type Term } from "../law/index.ts";
import type { ClockRole, CompiledClock, Procedure } from "./compiled.ts";
import type { Expression } from "../expression/index.ts";
import type { KeyedClockEvent, MatterState } from "./matter.ts";
import { evaluate, type Scope } from "./scope.ts";

/** What a clock needs from outside: the calendar and counting tables in force, and the terms of the packs. */
export type LawContext = ClockContext & { terms: ReadonlyMap<string, Term> };

/** A clock of a matter at one moment. `key` is `name` or `kind/id/name`. */
export type MatterClock = { key: string; definition: CompiledClock; state: ClockState };

/** All clocks of the matter that have started, as they stand on the civil date `at`. */
export const matterClocks = (procedure: Procedure, state: MatterState, at: string, law: LawContext): MatterClock[] =>
  Object.entries(state.clocks).flatMap(([key, events]) => {
    const definition = procedure.clocks.get(clockName(key));
    return definition ? [{ key, definition, state: runClock(termOf(definition, law), events, at, law) }] : [];
  });

/** `service/3/reply` and `reply` of kind `service` share the definition `service.reply`. */
export const clockName = (key: string): string => {
  const [first = key, , last] = key.split("/");
  return last === undefined ? first : `${first}.${last}`;
};

/** The object whose clock this is; undefined for a clock of the matter itself. */
export const clockObject = (key: string): { kind: string; id: string } | undefined => {
  const [kind = "", id, last] = key.split("/");
  return id === undefined || last === undefined ? undefined : { kind, id };
};

const termOf = (clock: CompiledClock, law: LawContext): Term => {
  const term = law.terms.get(clock.term);
  if (!term) throw new RangeError(`term ${clock.term} of clock ${clock.name} is not in the packs`);
  return term;
};

/** The events that one act sends to the clocks it touches; to an object's clock, when it makes or is done to that object. */
export const clockEvents = (
  procedure: Procedure,
  act: string,
  on: string,
  scope: Scope,
  objects: { kind: string; id: string }[],
): KeyedClockEvent[] =>
  (procedure.clockUses.get(act) ?? []).flatMap(({ clock, as }) => {
    const event = clockEvent(clock, as, on, act, scope);
    const { name, objectKind: kind } = clock;
    if (kind === undefined) return [{ key: name, event }];
    const inner = name.slice(kind.length + 1);
    return objects
      .filter((object) => object.kind === kind)
      .map((object) => ({ key: `${kind}/${object.id}/${inner}`, event }));
  });

const clockEvent = (clock: CompiledClock, as: ClockRole, on: string, act: string, scope: Scope): ClockEvent => {
  switch (as) {
    case "start": {
      const length = clock.length && evaluate(clock.length, scope);
      const from = clock.from ? text(clock.from, scope) : on;
      return { kind: "start", on: from, ...(typeof length === "number" ? { length } : {}) };
    }
    case "stop":
      return { kind: "stop", on, by: act };
    case "excludeBegin": {
      const notice = clock.excludeNotice && evaluate(clock.excludeNotice, scope);
      const begun = { kind: "exclude.begin", on, reason: text(clock.excludeReason, scope) } as const;
      return typeof notice === "string" ? { ...begun, writtenNotice: notice } : begun;
    }
    case "excludeEnd":
      return { kind: "exclude.end", on };
    case "suspend":
      return { kind: "suspend", on, reason: text(clock.suspendReason, scope) };
    case "resume":
      return { kind: "resume", on };
    case "reset":
      return { kind: "reset", on };
    case "extend":
      return { kind: "extend", on, by: Number(clock.extendBy && evaluate(clock.extendBy, scope)), approver: act };
  }
};

const text = (source: Expression | undefined, scope: Scope): string => {
  const value = source && evaluate(source, scope);
  return typeof value === "string" ? value : "";
};
