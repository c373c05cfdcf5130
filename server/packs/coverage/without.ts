import type { PackPath } from "@mingfa/core/procedure";
import type { PackSources } from "../pack-sources.ts";
import type { Loaded } from "../reading.ts";
import type { Element } from "./element.ts";

/** The packs with these elements switched off: taken out, as if nobody had written them. The packs given stay as they are. */
export const without = (sources: PackSources, elements: readonly Element[]): PackSources => {
  const bySource = Map.groupBy(elements, ({ source }) => source);
  const off = <T>(all: Loaded<T>[]): Loaded<T>[] =>
    all.map((loaded) => {
      const gone = bySource.get(loaded.source);
      return gone
        ? {
            ...loaded,
            value: cut(
              loaded.value,
              gone.map(({ path }) => path),
            ),
          }
        : loaded;
    });
  return {
    statutes: off(sources.statutes),
    levels: off(sources.levels),
    counting: off(sources.counting),
    calendar: off(sources.calendar),
    terms: off(sources.terms),
    powers: off(sources.powers),
    procedures: off(sources.procedures),
    items: off(sources.items),
    catalogue: off(sources.catalogue),
    replay: off(sources.replay),
    discretion: off(sources.discretion),
  };
};

/** A copy without what stands at the paths. Later entries of a list go first, so that earlier ones keep their place. */
const cut = <T>(value: T, paths: PackPath[]): T => {
  const here = paths.filter((path) => path.length === 1).map(([key]) => key);
  const below = Map.groupBy(
    paths.filter((path) => path.length > 1),
    ([key]) => key,
  );
  const entries = Object.entries(value as object)
    .map(([key, part]): [string | number, unknown] => [Array.isArray(value) ? Number(key) : key, part])
    .filter(([key]) => !here.includes(key))
    .map(([key, part]): [string | number, unknown] => {
      const inner = below.get(key);
      return [
        key,
        inner
          ? cut(
              part,
              inner.map((path) => path.slice(1)),
            )
          : part,
      ];
    });
  // What is left has the shape of what was there, less the parts that the caller asked to do without.
  return (Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries)) as T;
};
