import type { ProcedureDefinition } from "./definition.ts";

/** Facts declared as such, and answers of forms that are kept as facts. */
export const factNames = ({ facts, acts }: ProcedureDefinition): Set<string> =>
  new Set([
    ...Object.keys(facts ?? {}),
    ...Object.values(acts).flatMap(({ input }) => Object.values(input ?? {}).flatMap(({ fact }) => fact ?? [])),
  ]);
