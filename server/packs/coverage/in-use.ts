import type { TermFile } from "@mingfa/core/law";
import type { PackPath } from "@mingfa/core/procedure";
import type { PackSources } from "../pack-sources.ts";
import type { Element } from "./element.ts";

/**
 * Of the elements those that something runs: parts of procedures, items and the power list; counting rules, which
 * every clock and `mingfa period` apply; terms that a clock of a procedure follows, with the extension or exclusion
 * that it makes use of. A term that no procedure follows can be computed, but executes nothing.
 */
export const inUse = (sources: PackSources, elements: readonly Element[]): Element[] => {
  const clocks = clockUses(sources);
  return elements.filter((element) => {
    const terms = sources.terms.find(({ source }) => source === element.source);
    if (terms) return termInUse(terms.value, element.path, clocks);
    const counting = sources.counting.some(({ source }) => source === element.source);
    return !counting || !element.path.some((key) => key === "bounds" || key === "receipts");
  });
};

/** Per term, what its clocks do besides starting and stopping. */
type ClockUses = ReadonlyMap<string, ReadonlySet<string>>;

const termInUse = ({ terms }: TermFile, [kind, at, part]: PackPath, clocks: ClockUses): boolean => {
  const id = kind === "terms" ? terms[Number(at)]?.id : undefined;
  const uses = clocks.get(id ?? "");
  return uses !== undefined && (part === undefined || uses.has(String(part)));
};

const parts = { extend: "extension", exclude: "exclusion", suspend: "suspension", reset: "reset" } as const;

const clockUses = ({ procedures }: PackSources): ClockUses => {
  const uses = new Map<string, Set<string>>();
  for (const { value } of procedures) {
    const objects = Object.values(value.objects ?? {}).flatMap(({ clocks }) => Object.values(clocks ?? {}));
    for (const clock of [...Object.values(value.clocks ?? {}), ...objects]) {
      const known = uses.get(clock.term) ?? new Set();
      for (const [key, part] of Object.entries(parts)) if (Object.hasOwn(clock, key)) known.add(part);
      uses.set(clock.term, known);
    }
  }
  return uses;
};
