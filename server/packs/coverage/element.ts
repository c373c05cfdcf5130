import type { PackPath } from "@mingfa/core/procedure";
import { everySource, type PackSources } from "../pack-sources.ts";
import type { YamlSource } from "../yaml-source.ts";

/** A part of a pack that executes rules: `packs/licensing/procedures/joint/decide.yaml#acts.extend`. */
export type Element = { id: string; source: YamlSource; path: PackPath; executes: string[] };

/** Every part that names rules under `executes`; of an item, the keys that it lists. */
export const elementsOf = (sources: PackSources): Element[] => {
  const items = new Set(sources.items.map(({ source }) => source));
  return everySource(sources).flatMap(({ source }) =>
    items.has(source) ? keysOf(source) : within(source, source.value, []),
  );
};

const within = (source: YamlSource, value: unknown, path: PackPath): Element[] => {
  if (typeof value !== "object" || value === null) return [];
  const rules: unknown = "executes" in value ? value.executes : undefined;
  const own = Array.isArray(rules) ? [element(source, path, rules.map(String))] : [];
  const inner = Object.entries(value).flatMap(([key, part]) =>
    within(source, part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [...own, ...inner];
};

const keysOf = (source: YamlSource): Element[] => {
  const { value } = source;
  const rules = typeof value === "object" && value !== null && "executes" in value ? value.executes : {};
  return Object.entries(rules ?? {}).map(([key, ids]) =>
    element(source, [key], Array.isArray(ids) ? ids.map(String) : []),
  );
};

const element = (source: YamlSource, path: PackPath, executes: string[]): Element => ({
  id: `packs/${source.place(path).file}#${path.map((_, depth) => nameAt(source.value, path.slice(0, depth + 1))).join(".")}`,
  source,
  path,
  executes,
});

/** A key as it stands; an entry of a list by the name it bears. */
const nameAt = (root: unknown, path: PackPath): string => {
  const last = path.at(-1);
  if (typeof last !== "number") return String(last);
  const entry = path.reduce<unknown>((value, key) => child(value, key), root);
  for (const name of ["id", "code", "statute", "name", "channel"]) {
    const given = child(entry, name);
    if (typeof given === "string") return given;
  }
  return String(last);
};

const child = (value: unknown, key: string | number): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined;
