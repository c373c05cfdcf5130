import type { BuiltIn } from "./built-in.ts";
import type { DefinedFunction } from "./defined-function.ts";
import type { Dialect } from "./dialect.ts";
import { SourceFault } from "./error.ts";
import { builtIns } from "./functions.ts";
import type { DeclaredNames } from "./names.ts";
import type { Closure } from "./run.ts";
import type { Node } from "./syntax.ts";

/** Where the first name of a path is looked for, in this order: entries of the items being filtered, a local, the scope. */
export type Root = { items: readonly number[]; local?: number; scope: boolean };

type Knowledge = {
  declared: DeclaredNames | undefined;
  functions: ReadonlyMap<string, DefinedFunction>;
  dialect: Dialect | undefined;
};

/** What a compilation knows and collects: names in sight, names used, faults, and how much there is to run. */
export class Compilation {
  readonly names = new Set<string>();
  readonly faults: SourceFault[] = [];
  readonly functions: ReadonlyMap<string, DefinedFunction>;
  readonly builtIns: ReadonlyMap<string, BuiltIn>;
  /** Whether to stop where DMN and the subset may part. */
  readonly strict: boolean;
  /** Parts compiled so far; the difference over a loop's body is what one turn costs. */
  parts = 0;
  /** How many defined functions one call may nest. */
  callDepth = 0;
  /** Whether `?` was met since this was last cleared. */
  placeholderUsed = false;
  readonly #declared: DeclaredNames | undefined;
  readonly #compile: (node: Node, compilation: Compilation) => Closure;
  readonly #locals: string[] = [];

  constructor({ declared, functions, dialect }: Knowledge, compile: (node: Node, compilation: Compilation) => Closure) {
    this.#declared = declared;
    this.functions = functions;
    this.builtIns = dialect?.builtIns ?? builtIns;
    this.strict = dialect !== undefined;
    this.#compile = compile;
  }

  node(node: Node): Closure {
    this.parts++;
    return this.#compile(node, this);
  }

  vocabulary(): { functions: ReadonlySet<string>; spelled: readonly string[] } {
    return {
      functions: new Set([...this.builtIns.keys(), ...this.functions.keys()]),
      spelled: this.#declared?.spelled ?? [],
    };
  }

  /** Brings a name into sight and gives the slot of its value. */
  enter(name: string): number {
    return this.#locals.push(name) - 1;
  }

  leave(count = 1): void {
    this.#locals.length -= count;
  }

  slotOf(name: string): number | undefined {
    const slot = this.#locals.lastIndexOf(name);
    return slot < 0 ? undefined : slot;
  }

  /**
   * FEEL lets an entry of a filtered item hide a name outside. In packs, where names are declared, they win instead: data
   * that happen to have an entry `facts` can't stand in for the facts.
   */
  resolve(parts: readonly string[], at: number): Root {
    const [name = ""] = parts;
    const local = this.slotOf(name);
    const items = this.#locals
      .flatMap((bound, slot) => (bound === "item" && slot > (local ?? -1) ? [slot] : []))
      .toReversed();
    const hiding = this.#declared && !this.strict ? [] : items;
    if (local !== undefined) return { items: hiding, local, scope: false };
    if (this.#declared && items.length > 0 && !this.#declared.hasRoot(name)) return { items, scope: false };
    const path = parts.join(".");
    this.names.add(path);
    if (this.#declared && !this.#declared.has(parts))
      this.faults.push(new SourceFault("unknownName", at, `没有声明的名称“${path}”`, `“${path}” is not declared`));
    return { items: hiding, scope: true };
  }
}
