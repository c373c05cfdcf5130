import { parseArgs, type ParseArgsConfig } from "node:util";
import type { Text } from "@mingfa/contract";
import type { Arguments } from "./arguments.ts";

/** A command of `mingfa`: what help says of it, what it accepts, what it does. */
export type Command = {
  /** The words that call it: `packs check`. */
  name: string;
  /** What follows the name. */
  usage: string;
  summary: Text;
  examples: string[];
  options: NonNullable<ParseArgsConfig["options"]>;
  /** How many words besides options it takes. */
  words: { least: number; most: number };
  /** Prints its answer; the exit code when not 0. Throws `CommandProblem`. */
  run: (args: Arguments) => Promise<number | void> | number | void;
};

/** Options that every command accepts. */
const commonOptions = {
  help: { type: "boolean", short: "h" },
  json: { type: "boolean" },
} as const satisfies ParseArgsConfig["options"];

export const parse = ({ options }: Pick<Command, "options">, args: string[]) =>
  parseArgs({ args, options: { ...commonOptions, ...options }, allowPositionals: true, strict: true });
