import { inOrder, type FileFault, type PlaceOf } from "./fault.ts";
import type { YamlSource } from "./yaml-source.ts";

/**
 * One pack written in several files of a folder: each file holds some of its top-level keys, or some of the names
 * under them. A name that two files give is a fault of the second.
 */
export const mergeParts = (
  folder: string,
  parts: readonly YamlSource[],
): { source: YamlSource; faults: FileFault[] } => {
  const value: Record<string, unknown> = {};
  const owners = new Map<string, YamlSource>();
  const faults: FileFault[] = [];
  const take = (part: YamlSource, path: string[], into: Record<string, unknown>, given: unknown) => {
    const owner = owners.get(path.join("/"));
    const name = path.at(-1) ?? "";
    if (owner === undefined) {
      owners.set(path.join("/"), part);
      into[name] = given;
    } else faults.push(twice(part, path, owner));
  };
  for (const part of parts) {
    if (!isMap(part.value)) {
      faults.push({ ...part.place([]), code: "value", message: { zh: "应为键和值", en: "must be keys with values" } });
      continue;
    }
    for (const [key, given] of Object.entries(part.value)) {
      const kept = value[key];
      if (isMap(given) && (kept === undefined || isMap(kept))) {
        const into = kept ?? {};
        value[key] = into;
        for (const [name, inner] of Object.entries(given)) take(part, [key, name], into, inner);
        if (kept === undefined) owners.set(key, part);
      } else take(part, [key], value, given);
    }
  }
  const [first] = parts;
  const place: PlaceOf = (path, at) => {
    const owner = owners.get(path.slice(0, 2).join("/")) ?? owners.get(String(path[0])) ?? first;
    return owner?.place(path, at) ?? { file: folder, line: 1, column: 1 };
  };
  return { source: { file: folder, value, place }, faults: inOrder(faults) };
};

const twice = (part: YamlSource, path: string[], owner: YamlSource): FileFault => {
  const at = owner.place(path, "key");
  const name = path.join(".");
  return {
    ...part.place(path, "key"),
    code: "repeated",
    message: {
      zh: `“${name}”已在 ${at.file}:${at.line} 定义`,
      en: `“${name}” is already defined at ${at.file}:${at.line}`,
    },
  };
};

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
