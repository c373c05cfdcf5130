import { runClock, type ClockContext, type ClockEvent, type ClockState, type Term } from "../law/index.ts";
import type { CompiledClock, Procedure } from "./compile.ts";
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

const termOf = (clock: CompiledClock, law: LawContext): Term => {
  const term = law.terms.get(clock.term);
  if (!term) throw new RangeError(`term ${clock.term} of clock ${clock.name} is not in the packs`);
  return term;
};

/** The events that one act sends to the clocks it touches. */
export const clockEvents = (
  procedure: Procedure,
  act: string,
  on: string,
  scope: Scope,
  objects: { kind: string; id: string }[],
): KeyedClockEvent[] => {
  const events: KeyedClockEvent[] = [];
  for (const use of procedure.clockUses.get(act) ?? []) {
    const event = clockEvent(use.clock, use.as, on, act, scope);
    if (use.clock.objectKind === undefined) events.push({ key: use.clock.name, event });
    else
      for (const object of objects)
        if (object.kind === use.clock.objectKind)
          events.push({ key: `${object.kind}/${object.id}/${use.clock.name.slice(object.kind.length + 1)}`, event });
  }
  return events;
};

/** How an act touches a clock. */
export type ClockRole = "start" | "stop" | "excludeBegin" | "excludeEnd" | "suspend" | "resume" | "reset" | "extend";

const clockEvent = (clock: CompiledClock, as: ClockRole, on: string, act: string, scope: Scope): ClockEvent => {
  const text = (source: CompiledClock["reason"]) => (source ? String(evaluate(source, scope) ?? "") : "");
  switch (as) {
    case "start":
      return { kind: "start", on: clock.from ? text(clock.from) : on };
    case "stop":
      return { kind: "stop", on, by: act };
    case "excludeBegin": {
      const notice = clock.notice ? evaluate(clock.notice, scope) : undefined;
      return typeof notice === "string"
        ? { kind: "exclude.begin", on, reason: text(clock.reason), writtenNotice: notice }
        : { kind: "exclude.begin", on, reason: text(clock.reason) };
    }
    case "excludeEnd":
      return { kind: "exclude.end", on };
    case "suspend":
      return { kind: "suspend", on, reason: text(clock.reason) };
    case "resume":
      return { kind: "resume", on };
    case "reset":
      return { kind: "reset", on };
    case "extend":
      return { kind: "extend", on, by: Number(clock.extendBy ? evaluate(clock.extendBy, scope) : 0), approver: act };
  }
};
