import type { FileFault } from "./fault.ts";
import type { YamlSource } from "./yaml-source.ts";
import type { PackPath } from "@mingfa/core/procedure";

/** Something that packs give a name, and where. */
export type NamedPlace = { name: string; source: YamlSource; path: PackPath };

/** Of each kind of name, every one that was given before is a fault, naming the earlier place. */
export const repeatedNames = (kinds: readonly (readonly NamedPlace[])[]): FileFault[] => kinds.flatMap(repeated);

const repeated = (places: readonly NamedPlace[]): FileFault[] => {
  const first = new Map<string, string>();
  return places.flatMap(({ name, source, path }) => {
    const at = source.place(path);
    const before = first.get(name);
    if (before === undefined) {
      first.set(name, `${at.file}:${at.line}`);
      return [];
    }
    const message = { zh: `“${name}”已在 ${before} 定义`, en: `“${name}” is already defined at ${before}` };
    return [{ ...at, code: "repeated", message }];
  });
};
