import type { ProcedureDefinition } from "../definition.ts";
import type { PackErrors } from "../pack-error.ts";
import { courseOf, possible } from "./course.ts";

/** No path to a decision may skip a condition that the procedure declares mandatory. */
export const checkMandatory = (definition: ProcedureDefinition, errors: PackErrors): void => {
  const { acts, decisions } = definition;
  for (const [index, { condition, basis }] of decisions.mandatory.entries()) {
    const carries = (act: string) => acts[act]?.conditions?.some(({ id }) => id === condition) ?? false;
    if (!Object.keys(acts).some(carries))
      errors.add(["decisions", "mandatory", index, "condition"], "noSuchCondition", {
        zh: `没有任何环节带有条件“${condition}”`,
        en: `no act carries the condition “${condition}”`,
      });
    // What can still be done when every act that carries the condition is taken away can be done without meeting it.
    const unguarded = possible(courseOf(definition, carries));
    for (const decision of decisions.acts)
      if (unguarded.has(decision))
        errors.add(["acts", decision], "skipsMandatory", {
          zh: `可以绕过必经条件“${condition}”（${basis}）作出“${decision}”`,
          en: `“${decision}” can be reached without the mandatory condition “${condition}” (${basis})`,
        });
  }
};
