import type { Expression } from "../../expression/index.ts";
import { clockActs, writtenClocks } from "../compile-clock.ts";
import type { CompiledAct, Pairs, Procedure } from "../compiled.ts";
import type { PackErrors, PackPath } from "../pack-error.ts";
import { itemOf, sightOf, type Sight } from "./sight.ts";

type Names = { readonly [root: string]: Sight };

/** Paths that expressions read, such as `facts.area`; of lookups with the act, as each act has its own. */
export type Used = ReadonlySet<string>;

/** Every name that an expression reads is defined, and of no deeper shape than it has. Tells which names were read. */
export const checkNames = (procedure: Procedure, errors: PackErrors): Used => {
  const used = new Set<string>();
  for (const act of procedure.acts.values()) new ActNames(sightOf(procedure, act), act, used, errors).check(procedure);
  return used;
};

class ActNames {
  readonly #names: Names;
  readonly #act: CompiledAct;
  readonly #used: Set<string>;
  readonly #errors: PackErrors;

  constructor(names: Names, act: CompiledAct, used: Set<string>, errors: PackErrors) {
    this.#names = names;
    this.#act = act;
    this.#used = used;
    this.#errors = errors;
  }

  check(procedure: Procedure): void {
    const { id, conditions, shown, effectiveOn, lookups, documents } = this.#act;
    const path: PackPath = ["acts", id];
    for (const [index, { when }] of conditions.entries()) this.#read(when, [...path, "conditions", index, "when"]);
    // Whether a question is asked is settled from the answers alone, on the page as on the server.
    const answers = { input: this.#names["input"] ?? {} };
    for (const [field, showIf] of shown) this.#read(showIf, [...path, "input", field, "showIf"], answers);
    this.#read(effectiveOn, [...path, "effectiveOn"]);
    for (const lookup of lookups) this.#pairs(lookup.with, [...path, "lookups", lookup.name, "with"]);
    this.#effects([...path, "effects"]);
    // Only a paper tells how a clock was counted; nothing is decided by it.
    const told = { ...this.#names, clocks: explained(this.#names["clocks"]) };
    for (const name of documents)
      for (const { expression, path: at } of procedure.documents.get(name)?.expressions ?? [])
        this.#read(expression, at, told);
    this.#clocks(procedure);
  }

  #effects(path: PackPath): void {
    const { set, create, object, recuse, children, applied } = this.#act.effects;
    this.#pairs(set, [...path, "set"]);
    for (const [index, { each, set: fields }] of create.entries()) {
      this.#read(each, [...path, "create", index, "each"]);
      const names = each ? { ...this.#names, item: itemOf(this.#act, each.source) } : this.#names;
      this.#pairs(fields, [...path, "create", index, "set"], names);
    }
    this.#pairs(object?.set ?? [], [...path, "object", "set"]);
    this.#read(recuse, [...path, "recuse"]);
    for (const [index, child] of children.entries()) this.#pairs(child.set, [...path, "child", index, "set"]);
    for (const [index, one] of applied.entries()) this.#pairs(one.with, [...path, "apply", index, "with"]);
  }

  /** A clock's expressions are read in the scope of the act that starts, excludes, suspends or extends it. */
  #clocks({ definition, clocks }: Procedure): void {
    for (const { name, clock: written, path } of writtenClocks(definition)) {
      const clock = clocks.get(name);
      for (const { as, acts } of clock ? clockActs(written) : []) {
        if (!clock || !acts.includes(this.#act.id)) continue;
        if (as === "start") {
          this.#read(clock.from, [...path, "from"]);
          this.#read(clock.length, [...path, "length"]);
        }
        if (as === "excludeBegin") {
          this.#read(clock.excludeReason, [...path, "exclude", "reason"]);
          this.#read(clock.excludeNotice, [...path, "exclude", "notice"]);
        }
        if (as === "suspend") this.#read(clock.suspendReason, [...path, "suspend", "reason"]);
        if (as === "extend") this.#read(clock.extendBy, [...path, "extend", "by"]);
      }
    }
  }

  #pairs(pairs: Pairs, path: PackPath, names?: Names): void {
    for (const [name, expression] of pairs) this.#read(expression, [...path, name], names);
  }

  #read(expression: Expression | undefined, path: PackPath, names: Names = this.#names): void {
    for (const name of expression?.names ?? []) {
      const parts = name.split(".");
      const [root = "", key] = parts;
      if (isSeen(names, parts))
        this.#used.add(root === "lookups" ? `${this.#act.id} ${root}.${key}` : `${root}.${key}`);
      else this.#errors.add(path, "unknownName", unknown(name, names));
    }
  }
}

const explained = (clocks: Sight = {}): Sight =>
  typeof clocks === "string"
    ? clocks
    : Object.fromEntries(
        Object.entries(clocks).map(([name, seen]) => [
          name,
          typeof seen === "string" ? seen : { ...seen, explanation: "nothing" },
        ]),
      );

const isSeen = (names: Names, parts: readonly string[]): boolean => {
  let sight: Sight = names;
  for (const part of parts) {
    if (sight === "anything") return true;
    if (sight === "nothing" || !Object.hasOwn(sight, part)) return false;
    sight = sight[part] ?? "nothing";
  }
  return true;
};

const unknown = (name: string, names: Names) => {
  const [root = ""] = name.split(".");
  const known = Object.keys(names);
  return known.includes(root)
    ? { zh: `“${name}”没有声明`, en: `“${name}” is not declared` }
    : {
        zh: `此处的表达式中没有“${root}”可用（可用：${known.join("、")}）`,
        en: `expressions here know no “${root}” (they know ${known.join(", ")})`,
      };
};
