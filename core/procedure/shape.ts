import { Errors } from "typebox/value";
import { ProcedureDefinition } from "./definition.ts";
import type { PackFault, PackPath } from "./pack-error.ts";

/** Where a source departs from the schema; the packs' reader says the same with more words, here it is the last fence. */
export const shapeFaults = (source: unknown): PackFault[] => {
  const faults = new Map<string, PackFault>();
  for (const { keyword, params, instancePath, message } of Errors(ProcedureDefinition, source)) {
    const unknown = keyword === "additionalProperties" ? params.additionalProperties : [];
    for (const key of unknown) add(faults, [...pathOf(instancePath), key], "unknownKey", nothingConsumes(key));
    if (unknown.length === 0 && keyword !== "boolean")
      add(faults, pathOf(instancePath), "shape", { zh: `不符合要求：${message}`, en: message });
  }
  return [...faults.values()];
};

const add = (faults: Map<string, PackFault>, path: PackPath, code: string, message: PackFault["message"]): void => {
  faults.set(path.join("/"), { path, code, message });
};

const pathOf = (pointer: string): PackPath =>
  pointer
    .split("/")
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part.replaceAll("~1", "/").replaceAll("~0", "~")));

const nothingConsumes = (key: string) => ({
  zh: `没有什么会用到“${key}”`,
  en: `nothing consumes “${key}”`,
});
