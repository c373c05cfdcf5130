import { findStatute, parseCitation, parseCitationKey, type StatuteLevel } from "@mingfa/core/law";
import type { PackFault, ProcedureDefinition } from "@mingfa/core/procedure";
import { basesIn } from "./pack-citation.ts";
import type { PackSources } from "./pack-sources.ts";

/**
 * Articles of a procedure that stand in a statute too low to carry it: no condition and no step may be added on the
 * strength of a normative document.
 */
export const checkLevels = (definition: ProcedureDefinition, sources: PackSources): PackFault[] => {
  const [statutes] = sources.statutes;
  const kinds = kindsOf(definition, sources);
  const rules = sources.levels
    .flatMap(({ value }) => value.levels)
    .filter((rule) => rule.for.some((kind) => kinds.has(kind)));
  if (!statutes || rules.length === 0) return [];
  return basesIn(definition, []).flatMap(({ path, text }): PackFault[] => {
    const parsed = text.includes("/") ? parseCitationKey(text) : parseCitation(text);
    const entry = parsed.ok ? findStatute(statutes.value, parsed.citation.statute) : undefined;
    if (!entry || rules.every(({ allow }) => allow.includes(entry.level))) return [];
    return [{ path, code: "tooLow", message: tooLow(entry.name, entry.level) }];
  });
};

/** Kinds of the powers that its roles exercise. */
const kindsOf = ({ roles }: ProcedureDefinition, { powers }: PackSources): Set<string> => {
  const held = new Set(Object.values(roles).flatMap((role) => ("power" in role ? [role.power] : [])));
  const listed = powers.flatMap(({ value }) => value.powers);
  return new Set(listed.filter(({ code }) => held.has(code)).map(({ kind }) => kind));
};

const tooLow = (name: string, level: StatuteLevel) => ({
  zh: `《${name}》的效力位阶（${level}）不能作为依据：没有法律、法规、规章依据，不得增设条件和环节`,
  en: `《${name}》 (${level}) is too low to be a basis: conditions and steps need a law, regulation or rule`,
});
