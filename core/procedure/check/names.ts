import type { Expression } from "../../expression/index.ts";
import type { CompiledAct, CompiledEffects, Procedure } from "../compile.ts";
import type { PackErrors, PackPath } from "../pack-error.ts";
import { scopeNames } from "../scope.ts";

/** What the names in expressions may refer to, and which of them something has referred to. */
export class NameUse {
  readonly #procedure: Procedure;
  readonly #errors: PackErrors;
  readonly used = new Set<string>();

  constructor(procedure: Procedure, errors: PackErrors) {
    this.#procedure = procedure;
    this.#errors = errors;
  }

  /** Checks every path an expression reads, such as `facts.area` or `clocks.decision.expired`. */
  expression(expression: Expression | undefined, path: PackPath, act?: CompiledAct): void {
    for (const name of expression?.names ?? []) {
      const [root = "", key] = name.split(".");
      if (root === "item") continue;
      const known = this.#keysOf(root, act);
      if (known === undefined) {
        this.#errors.add(path, "unknownName", {
          zh: `表达式中没有“${root}”可用（可用：${scopeNames.join("、")}）`,
          en: `expressions know no “${root}” (they know ${scopeNames.join(", ")})`,
        });
        continue;
      }
      if (key === undefined || known === "any") continue;
      if (known.has(key)) this.used.add(`${root}.${key}`);
      else this.#errors.add(path, "unknownName", { zh: `“${name}”没有声明`, en: `“${name}” is not declared` });
    }
  }

  effects(effects: CompiledEffects, path: PackPath, act: CompiledAct): void {
    for (const [name, expression] of effects.set) {
      this.expression(expression, [...path, "set", name], act);
      this.#known("facts", name, [...path, "set", name]);
      this.used.add(`set.${name}`);
    }
    for (const [index, { kind, each, set }] of effects.create.entries()) {
      this.expression(each, [...path, "create", index], act);
      this.#known("objects", kind, [...path, "create", index, "object"]);
      for (const [, expression] of set) this.expression(expression, [...path, "create", index, "set"], act);
    }
    for (const [, expression] of effects.object?.set ?? []) this.expression(expression, [...path, "object"], act);
    for (const child of effects.children)
      for (const [, expression] of child.set) this.expression(expression, [...path, "child"], act);
    this.expression(effects.recuse, [...path, "recuse"], act);
  }

  #known(root: string, key: string, path: PackPath): void {
    const known = this.#keysOf(root, undefined);
    if (known !== undefined && known !== "any" && !known.has(key))
      this.#errors.add(path, "unknownName", { zh: `“${root}.${key}”没有声明`, en: `“${root}.${key}” is not declared` });
  }

  #keysOf(root: string, act: CompiledAct | undefined): Set<string> | "any" | undefined {
    const { definition } = this.#procedure;
    const kind = act?.definition.object?.kind;
    switch (root) {
      case "facts":
        return factNames(this.#procedure);
      case "input":
        return new Set(Object.keys(act?.form ?? {}));
      case "lookups":
        return new Set(act?.lookups.map((lookup) => lookup.name));
      case "clocks":
        return new Set(Object.keys(definition.clocks ?? {}));
      case "tracks":
        return new Set(Object.keys(definition.tracks ?? {}));
      case "objects":
        return new Set(Object.keys(definition.objects ?? {}));
      case "object":
        return kind === undefined
          ? new Set()
          : new Set(["id", "stage", ...Object.keys(definition.objects?.[kind]?.fields ?? {})]);
      case "done":
        return new Set(Object.keys(definition.acts));
      case "actor":
        return new Set(["kind", "id", "organ", "duties", "powers"]);
      case "stage":
      case "recused":
      case "today":
        return "any";
      default:
        return undefined;
    }
  }
}

/** Facts declared as such, and answers of forms that are kept as facts. */
export const factNames = (procedure: Procedure): Set<string> =>
  new Set([
    ...Object.keys(procedure.definition.facts ?? {}),
    ...[...procedure.acts.values()].flatMap((act) => Object.values(act.form).flatMap((field) => field.fact ?? [])),
  ]);
