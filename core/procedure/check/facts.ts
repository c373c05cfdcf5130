import type { ActDefinition } from "../act-definition.ts";
import type { Fact, ProcedureDefinition } from "../definition.ts";
import type { Field } from "../form-schema.ts";
import { isCivilDate } from "../civil-day.ts";
import type { PackErrors, PackPath } from "../pack-error.ts";
import type { Source } from "../sources.ts";

/** A fact begins, is answered and is set as what it is declared to be; so are the fields of objects. */
export const checkFacts = (definition: ProcedureDefinition, errors: PackErrors): void => {
  const { facts = {}, acts } = definition;
  for (const [name, { type, initial }] of Object.entries(facts))
    if (initial !== undefined && initial !== null && !isOf[type](initial))
      errors.add(["facts", name, "initial"], "type", {
        zh: `初始值不是“${type}”`,
        en: `the initial value is no “${type}”`,
      });
  for (const [id, act] of Object.entries(acts)) new Answers(act, ["acts", id], errors).check(definition);
};

type Declared = Readonly<Record<string, { type: Fact["type"] }>> | undefined;

/** The answers of an act, where they are kept as they were given. */
class Answers {
  readonly #act: ActDefinition;
  readonly #path: PackPath;
  readonly #errors: PackErrors;

  constructor(act: ActDefinition, path: PackPath, errors: PackErrors) {
    this.#act = act;
    this.#path = path;
    this.#errors = errors;
  }

  check({ facts, objects }: ProcedureDefinition): void {
    const { input = {}, effects, object } = this.#act;
    for (const [field, { type, fact }] of Object.entries(input))
      if (fact !== undefined) this.#compare(facts, fact, type, ["input", field, "fact"]);
    this.#pairs(facts, effects?.set, ["effects", "set"]);
    this.#pairs(objects?.[object?.kind ?? ""]?.fields, effects?.object?.set, ["effects", "object", "set"]);
    for (const [index, { object: kind, each, set }] of (effects?.create ?? []).entries())
      this.#pairs(objects?.[kind]?.fields, set, ["effects", "create", index, "set"], each);
  }

  #pairs(declared: Declared, pairs: Record<string, Source> | undefined, path: PackPath, each?: Source): void {
    for (const [name, source] of Object.entries(pairs ?? {}))
      this.#compare(declared, name, this.#answered(String(source), each), [...path, name]);
  }

  /** The type of an answer that an expression takes as it is: `input.name`, or `item.name` of a group's rows. */
  #answered(source: string, each: Source | undefined): Field["type"] | undefined {
    const [root, name = "", deeper] = source.trim().split(".");
    if (deeper !== undefined) return undefined;
    if (root === "input") return this.#act.input?.[name]?.type;
    const [, rows = ""] = root === "item" ? String(each).trim().split(".") : [];
    const group = this.#act.input?.[rows];
    return group?.type === "group" ? group.fields[name]?.type : undefined;
  }

  #compare(declared: Declared, name: string, type: Field["type"] | undefined, path: PackPath): void {
    const wanted = declared?.[name]?.type;
    if (wanted !== undefined && type !== undefined && wanted !== kept[type])
      this.#errors.add([...this.#path, ...path], "type", {
        zh: `“${type}”的回答不能存为“${wanted}”类型的“${name}”`,
        en: `an answer of type “${type}” can't be kept as “${name}”, which is “${wanted}”`,
      });
  }
}

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
  file: "list",
  object: "text",
  group: "list",
};
