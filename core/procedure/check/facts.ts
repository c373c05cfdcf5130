import type { Fact, ProcedureDefinition } from "../definition.ts";
import type { Field } from "../form-schema.ts";
import { isCivilDate } from "../civil-day.ts";
import type { PackErrors } from "../pack-error.ts";

/** A fact begins, and is answered, as what it is declared to be. */
export const checkFacts = ({ facts, acts }: ProcedureDefinition, errors: PackErrors): void => {
  for (const [name, { type, initial }] of Object.entries(facts ?? {}))
    if (initial !== undefined && initial !== null && !isOf[type](initial))
      errors.add(["facts", name, "initial"], "type", {
        zh: `初始值不是“${type}”`,
        en: `the initial value is no “${type}”`,
      });
  for (const [id, act] of Object.entries(acts))
    for (const [field, { type, fact }] of Object.entries(act.input ?? {})) {
      const declared = fact === undefined ? undefined : facts?.[fact]?.type;
      if (declared !== undefined && declared !== kept[type])
        errors.add(["acts", id, "input", field, "fact"], "type", {
          zh: `“${type}”的回答不能存为“${declared}”类型的“${fact}”`,
          en: `an answer of type “${type}” can't be kept as “${fact}”, which is “${declared}”`,
        });
    }
};

const isOf: Record<Fact["type"], (value: unknown) => boolean> = {
  text: (value) => typeof value === "string",
  number: (value) => typeof value === "number",
  money: (value) => Number.isSafeInteger(value),
  date: (value) => typeof value === "string" && isCivilDate(value),
  boolean: (value) => typeof value === "boolean",
  list: Array.isArray,
};

const kept: Record<Field["type"], Fact["type"]> = {
  text: "text",
  longText: "text",
  integer: "number",
  decimal: "number",
  money: "money",
  date: "date",
  boolean: "boolean",
  choice: "text",
  choices: "list",
  citizenId: "text",
  creditCode: "text",
  phone: "text",
  officers: "list",
  object: "text",
  group: "list",
};
