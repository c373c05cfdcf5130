import { ofOne, type BuiltIn } from "./built-in.ts";
import { dateFunctions } from "./functions-date.ts";
import { listFunctions } from "./functions-list.ts";
import { numberFunctions } from "./functions-number.ts";
import { textFunctions } from "./functions-text.ts";

/** The closed list. Nothing here reads a clock, takes a pattern or runs without bound. */
export const builtIns: ReadonlyMap<string, BuiltIn> = new Map<string, BuiltIn>([
  ["not", ofOne((value) => (typeof value === "boolean" ? !value : null))],
  ["is defined", ofOne((value) => value !== null)],
  ...Object.entries(numberFunctions),
  ...Object.entries(textFunctions),
  ...Object.entries(listFunctions),
  ...Object.entries(dateFunctions),
]);
