import type { ProcedureDefinition } from "../definition.ts";
import { factNames } from "../fact-names.ts";
import type { PackErrors, PackPath } from "../pack-error.ts";

/** What an act makes public exists, is nobody's personal data, and is withheld by a yes-or-no answer of that act. */
export const checkPublishes = (definition: ProcedureDefinition, errors: PackErrors): void => {
  const facts = factNames(definition);
  const personal = personalFacts(definition);
  for (const [id, { publishes, input = {} }] of Object.entries(definition.acts)) {
    if (!publishes) continue;
    const path: PackPath = ["acts", id, "publishes"];
    for (const [at, act] of publishes.decision.entries())
      if (!Object.hasOwn(definition.acts, act))
        errors.add([...path, "decision", at], "noSuchName", missing("环节", act));
    for (const [at, fact] of (publishes.facts ?? []).entries())
      if (!facts.has(fact)) errors.add([...path, "facts", at], "noSuchName", missing("事实", fact));
      else if (personal.has(fact))
        errors.add([...path, "facts", at], "personalPublished", {
          zh: `“${fact}”是个人信息或者附件，不得公示`,
          en: `“${fact}” is personal data or a file and must not be published`,
        });
    if (publishes.unless !== undefined && input[publishes.unless]?.type !== "boolean")
      errors.add([...path, "unless"], "noSuchName", missing("是否题", publishes.unless));
  }
};

const personalFacts = ({ facts = {}, acts }: ProcedureDefinition): Set<string> =>
  new Set([
    ...Object.entries(facts).flatMap(([name, { personal }]) => (personal === true ? [name] : [])),
    ...Object.values(acts).flatMap(({ input = {} }) =>
      Object.values(input).flatMap((field) => (field.fact !== undefined && isPersonal(field) ? [field.fact] : [])),
    ),
  ]);

const isPersonal = (
  field: { type?: string; personal?: boolean } | { fields: Record<string, { personal?: boolean }> },
): boolean =>
  ("type" in field && field.type === "file") ||
  ("personal" in field && field.personal === true) ||
  ("fields" in field && Object.values(field.fields).some(({ personal }) => personal === true));

const missing = (what: string, name: string) => ({
  zh: `没有名为“${name}”的${what}`,
  en: `there is no “${name}” here`,
});
