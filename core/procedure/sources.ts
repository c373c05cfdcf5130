import { compile, type Expression } from "../expression/index.ts";
import { citationKey, parseCitation, parseCitationKey } from "../law/index.ts";
import type { Pairs } from "./compiled.ts";
import type { PackErrors, PackPath } from "./pack-error.ts";

/** An expression as a pack writes it; numbers and truth values need no quotes. */
export type Source = string | number | boolean;

/** Compiles the sources of a pack and gathers what is wrong with them. */
export class Sources {
  readonly errors: PackErrors;

  constructor(errors: PackErrors) {
    this.errors = errors;
  }

  expression(source: Source, path: PackPath): Expression {
    const compiled = compile(String(source));
    if (compiled.ok) return compiled.expression;
    for (const error of compiled.errors) this.errors.add(path, error.code, error.message);
    return failed;
  }

  /** The expression under its key; nothing where the pack writes none. */
  optional<K extends string>(key: K, source: Source | undefined, path: PackPath): { [P in K]?: Expression } {
    const made: { [P in K]?: Expression } = {};
    if (source !== undefined) made[key] = this.expression(source, path);
    return made;
  }

  pairs(values: Record<string, Source> | undefined, path: PackPath): Pairs {
    return Object.entries(values ?? {}).map(([name, source]) => [name, this.expression(source, [...path, name])]);
  }

  /** Citations in machine form. */
  basis(sources: readonly string[], path: PackPath): string[] {
    return sources.flatMap((source) => {
      const parsed = source.includes("/") ? parseCitationKey(source) : parseCitation(source);
      if (parsed.ok) return [citationKey(parsed.citation)];
      this.errors.add(path, "citation", parsed.error.message);
      return [];
    });
  }
}

/** Stands in for what did not compile; the errors are thrown before anyone evaluates it. */
const failed: Expression = { source: "", names: [], evaluate: () => ({ ok: true, value: null }) };
