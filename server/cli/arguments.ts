import { badInput } from "./problem.ts";

type Values = Record<string, string | boolean | (string | boolean)[] | undefined>;

/** The arguments of one call, by name. */
export class Arguments {
  readonly #values: Values;
  readonly words: readonly string[];

  constructor(values: Values, words: readonly string[]) {
    this.#values = values;
    this.words = words;
  }

  flag(name: string): boolean {
    return this.#values[name] === true;
  }

  text(name: string): string | undefined {
    const value = this.#values[name];
    return typeof value === "string" ? value : undefined;
  }

  /** An option without which the command makes no sense. */
  needed(name: string): string {
    const value = this.text(name);
    if (value === undefined) throw badInput("missingOption", `缺少 --${name}`, `--${name} is missing`);
    return value;
  }

  /** An option that may be repeated. */
  list(name: string): string[] {
    const value = this.#values[name];
    return Array.isArray(value) ? value.map(String) : [];
  }
}
