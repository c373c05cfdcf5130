import type { Clock } from "./clock-definition.ts";
import type { ClockRole, CompiledClock } from "./compiled.ts";
import type { ProcedureDefinition } from "./definition.ts";
import type { PackPath } from "./pack-error.ts";
import type { Sources } from "./sources.ts";

/** A clock as written, by its full name and place: `name`, or `kind.name` of a repeated object. */
export type WrittenClock = { name: string; objectKind?: string; clock: Clock; path: PackPath };

export const writtenClocks = ({ clocks, objects }: ProcedureDefinition): WrittenClock[] => [
  ...Object.entries(clocks ?? {}).map(([name, clock]) => ({ name, clock, path: ["clocks", name] })),
  ...Object.entries(objects ?? {}).flatMap(([kind, object]) =>
    Object.entries(object.clocks ?? {}).map(([name, clock]) => ({
      name: `${kind}.${name}`,
      objectKind: kind,
      clock,
      path: ["objects", kind, "clocks", name],
    })),
  ),
];

export const compileClock = ({ name, objectKind, clock, path }: WrittenClock, sources: Sources): CompiledClock => ({
  name,
  ...(objectKind === undefined ? {} : { objectKind }),
  label: clock.label,
  term: clock.term,
  keeper: clock.keeper,
  warn: clock.warn ?? 0,
  ...sources.optional("from", clock.from, [...path, "from"]),
  ...sources.optional("length", clock.length, [...path, "length"]),
  ...sources.optional("excludeReason", clock.exclude?.reason, [...path, "exclude", "reason"]),
  ...sources.optional("excludeNotice", clock.exclude?.notice, [...path, "exclude", "notice"]),
  ...sources.optional("suspendReason", clock.suspend?.reason, [...path, "suspend", "reason"]),
  ...sources.optional("extendBy", clock.extend?.by, [...path, "extend", "by"]),
});

/** The acts that touch a clock, by what they do to it, and the key under which the pack names them. */
export const clockActs = (clock: Clock): { as: ClockRole; key: string[]; acts: readonly string[] }[] => [
  { as: "start", key: ["start"], acts: clock.start },
  { as: "stop", key: ["stop"], acts: clock.stop },
  { as: "excludeBegin", key: ["exclude", "begin"], acts: clock.exclude?.begin ?? [] },
  { as: "excludeEnd", key: ["exclude", "end"], acts: clock.exclude?.end ?? [] },
  { as: "suspend", key: ["suspend", "begin"], acts: clock.suspend?.begin ?? [] },
  { as: "resume", key: ["suspend", "end"], acts: clock.suspend?.end ?? [] },
  { as: "reset", key: ["reset"], acts: clock.reset ?? [] },
  { as: "extend", key: ["extend", "acts"], acts: clock.extend?.acts ?? [] },
];
