import type { DefinedFunction } from "../expression/defined-function.ts";
import { OutsideAtRun } from "../expression/dialect.ts";
import type { Value } from "../expression/index.ts";
import { newRun, StepsExhausted, type Closure } from "../expression/run.ts";
import { weigh } from "../expression/weigh.ts";
import { contextOf } from "../expression/value.ts";
import { compileLogic } from "./compile-logic.ts";
import type { ExactJson } from "./exact-json.ts";
import { fit, fitJson } from "./fit.ts";
import { pathsOf, typeNamed, type ItemType } from "./item-type.ts";
import type { Decision, DecisionModel, InputData, KnowledgeModel, Requirements } from "./model.ts";
import { OutsideModel, type Outside } from "./outside.ts";

/** A decision ready to be made, with all it requires. `inputs` are the labels of the input data it reads. */
export type PreparedDecision = {
  readonly inputs: readonly string[];
  evaluate(inputs: {
    readonly [label: string]: ExactJson;
  }): { ok: true; value: Value } | { ok: false; outside: Outside };
};

type Part = { name: string; type: ItemType; evaluate: (given: Given) => Value };
type Given = { inputs: { readonly [label: string]: ExactJson }; made: Map<string, Value> };

const mostParts = 1000;
const deepest = 100;

/**
 * Compiles a decision, by its name, with everything it requires. Whatever lies outside the subset is refused here; what only
 * the values show, when it is evaluated. Undefined when the model has no such decision.
 */
export const prepareDecision = (
  model: DecisionModel,
  name: string,
): { ok: true; decision: PreparedDecision } | { ok: false; outside: Outside } | undefined => {
  const decision = model.decisions.find((each) => each.label === name);
  if (!decision && !model.services.includes(name)) return undefined;
  try {
    if (model.outside !== undefined) throw new OutsideModel(`不支持 ${model.outside}`, model.outside);
    if (!decision) throw new OutsideModel(`“${name}”是决策服务`, `“${name}” is a decision service`);
    return { ok: true, decision: new Preparation(model).prepared(decision) };
  } catch (error) {
    if (error instanceof OutsideModel) return { ok: false, outside: { zh: error.zh, en: error.message } };
    throw error;
  }
};

class Preparation {
  readonly #model: DecisionModel;
  readonly #parts = new Map<string, Part>();
  readonly #functions = new Map<string, DefinedFunction>();
  readonly #inputs: string[] = [];
  readonly #underway = new Set<string>();

  constructor(model: DecisionModel) {
    this.#model = model;
  }

  prepared(decision: Decision): PreparedDecision {
    const part = this.#decision(decision);
    return {
      inputs: this.#inputs,
      evaluate: (inputs) => {
        try {
          return { ok: true, value: part.evaluate({ inputs, made: new Map() }) };
        } catch (error) {
          if (error instanceof OutsideAtRun) return { ok: false, outside: { zh: error.zh, en: error.message } };
          if (!(error instanceof StepsExhausted)) throw error;
          return { ok: false, outside: { zh: "计算步骤过多", en: "too many steps" } };
        }
      },
    };
  }

  #decision({ id, label, name, type: reference, requires, logic }: Decision): Part {
    return this.#once(id, label, () => {
      const type = typeNamed(this.#model, reference);
      const required = this.#required(requires, label);
      const closure = this.#compiled(label, required, requires, logic).closure;
      const evaluate = (given: Given): Value => {
        const known = given.made.get(id);
        if (known !== undefined) return known;
        const run = newRun(contextOf(required.map((part) => [part.name, part.evaluate(given)] as const)));
        const value = fit(label, type, closure(run));
        weigh(value, run.meter);
        given.made.set(id, value);
        return value;
      };
      return { name, type, evaluate };
    });
  }

  #input({ id, label, name, type: reference }: InputData): Part {
    return this.#once(id, label, () => {
      const type = typeNamed(this.#model, reference);
      this.#inputs.push(label);
      return {
        name,
        type,
        evaluate: ({ inputs }) => fitJson(label, type, Object.hasOwn(inputs, label) ? (inputs[label] ?? null) : null),
      };
    });
  }

  #required({ inputs, decisions }: Requirements, label: string): Part[] {
    const parts = [
      ...inputs.map((id) => this.#input(found(this.#model.inputs, id, label))),
      ...decisions.map((id) => this.#decision(found(this.#model.decisions, id, label))),
    ];
    if (new Set(parts.map(({ name }) => name)).size !== parts.length)
      throw new OutsideModel(`“${label}”所需的名称重复`, `“${label}” requires one name twice`);
    return parts;
  }

  #knowledge({ id, name, type: reference, parameters, requires, logic }: KnowledgeModel): DefinedFunction {
    const known = this.#functions.get(id);
    if (known) return known;
    return this.#within(id, name, () => {
      if (requires.inputs.length + requires.decisions.length > 0)
        throw new OutsideModel(`“${name}”引用了函数以外的元素`, `“${name}” requires more than functions`);
      const named = parameters.map((parameter) => ({
        name: parameter.name,
        type: typeNamed(this.#model, parameter.type),
      }));
      const { closure, size } = this.#compiled(name, named, requires, logic);
      const result = typeNamed(this.#model, reference);
      const fitted: Closure = ({ scope, meter }) => {
        const values = named.map((parameter) => {
          const value = fit(parameter.name, parameter.type, scope[parameter.name] ?? null);
          return [parameter.name, value] as const;
        });
        return fit(name, result, closure({ scope: contextOf(values), meter, locals: [] }));
      };
      const made = {
        parameters: parameters.map((parameter) => parameter.name),
        closure: fitted,
        cost: size.parts,
        depth: size.depth + 1,
      };
      this.#functions.set(id, made);
      return made;
    });
  }

  #compiled(
    element: string,
    required: readonly { name: string; type: ItemType }[],
    { knowledge }: Requirements,
    logic: Decision["logic"],
  ) {
    const functions = new Map(
      knowledge.map((id) => {
        const model = found(this.#model.knowledge, id, element);
        return [model.name, this.#knowledge(model)] as const;
      }),
    );
    const names = required.flatMap(({ name, type }) => pathsOf(name, type));
    const size = { parts: 1, depth: 0 };
    const closure = compileLogic(logic, { element, model: this.#model, names, functions, size });
    return { closure, size };
  }

  #once(id: string, label: string, make: () => Part): Part {
    const known = this.#parts.get(id);
    if (known) return known;
    const part = this.#within(id, label, make);
    this.#parts.set(id, part);
    return part;
  }

  #within<T>(id: string, label: string, make: () => T): T {
    if (this.#underway.has(id)) throw new OutsideModel(`“${label}”依赖自身`, `“${label}” depends on itself`);
    if (this.#underway.size >= deepest || this.#parts.size >= mostParts)
      throw new OutsideModel("模型过大", "the model is too large");
    this.#underway.add(id);
    const made = make();
    this.#underway.delete(id);
    return made;
  }
}

const found = <T extends { id: string }>(elements: readonly T[], id: string, label: string): T => {
  const element = elements.find((each) => each.id === id);
  if (element) return element;
  throw new OutsideModel(
    `“${label}”引用了模型之外的“${id}”`,
    `“${label}” refers to “${id}”, which is not in the model`,
  );
};
