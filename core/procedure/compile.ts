import { compileAct } from "./compile-act.ts";
import { clockActs, compileClock, writtenClocks } from "./compile-clock.ts";
import type { CompiledClock, Procedure } from "./compiled.ts";
import type { ProcedureDefinition } from "./definition.ts";
import { compileDocument } from "./document.ts";
import { PackErrors } from "./pack-error.ts";
import { Sources } from "./sources.ts";

/** Turns a definition of the right shape into closures. Throws PackErrors with the path of each fault. */
export const compileProcedure = (definition: ProcedureDefinition): Procedure => {
  const errors = new PackErrors();
  const sources = new Sources(errors);
  const { acts, roles, recusal, documents } = definition;
  const clocks = new Map(
    writtenClocks(definition).map((written) => [written.name, compileClock(written, sources)] as const),
  );
  const procedure: Procedure = {
    definition,
    acts: mapped(acts, (act, id) => compileAct(id, act, sources)),
    clocks,
    clockUses: clockUses(definition, clocks),
    roles: mapped(roles, (role, name) => ({
      ...role,
      basisKeys: sources.basis([role.basis], ["roles", name, "basis"]),
    })),
    documents: mapped(documents ?? {}, (template, name) =>
      compileDocument(name, template, ["documents", name], errors),
    ),
    ...(recusal === undefined
      ? {}
      : { recusal: { message: recusal.message, basis: sources.basis([recusal.basis], ["recusal", "basis"]) } }),
  };
  errors.throwIfAny();
  return procedure;
};

const mapped = <A, B>(entries: Record<string, A>, make: (value: A, name: string) => B): Map<string, B> =>
  new Map(Object.entries(entries).map(([name, value]) => [name, make(value, name)]));

const clockUses = (
  definition: ProcedureDefinition,
  clocks: ReadonlyMap<string, CompiledClock>,
): Procedure["clockUses"] => {
  const uses: Procedure["clockUses"] = new Map();
  for (const { name, clock: written } of writtenClocks(definition)) {
    const clock = clocks.get(name);
    if (!clock) continue;
    for (const { as, acts } of clockActs(written))
      for (const act of acts) uses.set(act, [...(uses.get(act) ?? []), { clock, as }]);
  }
  return uses;
};
