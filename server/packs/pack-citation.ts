import {
  findStatute,
  parseCitation,
  parseCitationKey,
  versionInForce,
  type Citation,
  type StatuteEntry,
  type StatuteTable,
  type StatuteVersion,
} from "@mingfa/core/law";
import type { PackPath } from "@mingfa/core/procedure";
import type { FileFault, FilePlace } from "./fault.ts";
import { elementAt, type PackElement } from "./pack-element.ts";
import type { YamlSource } from "./yaml-source.ts";

/** A citation in a pack, with its place, the statute version it must resolve in, and what it is the basis of. */
export type PackCitation = FilePlace & { citation: Citation; version: StatuteVersion; element: PackElement };

/**
 * Every `basis` of a pack. It must be readable and name a statute of the table that is in force on the civil date
 * `on`; packs without a date of their own are read under the newest version.
 */
export const packCitations = (
  { value, place }: YamlSource,
  versionOn: VersionOn,
  on: string | undefined,
): { citations: PackCitation[]; faults: FileFault[] } => {
  const citations: PackCitation[] = [];
  const faults: FileFault[] = [];
  for (const { path, text } of basesIn(value, [])) {
    const at = place(path);
    const parsed = text.includes("/") ? parseCitationKey(text) : parseCitation(text);
    if (!parsed.ok) {
      faults.push({ ...at, code: "citation", message: parsed.error.message });
      continue;
    }
    const { citation } = parsed;
    const version = versionOn(citation.statute, on);
    if (typeof version === "object")
      citations.push({ ...at, citation, version, element: elementAt(at.file, value, path) });
    else faults.push({ ...at, code: version, message: words[version](citation.statute, on) });
  }
  return { citations, faults };
};

/** The version of a statute on a civil date, or why there is none. */
export type VersionOn = (statute: string, on: string | undefined) => StatuteVersion | keyof typeof words;

/** Looks a statute up in the table once, however often the packs cite it. */
export const versionsIn = (statutes: StatuteTable): VersionOn => {
  const entries = new Map<string, StatuteEntry | undefined>();
  return (statute, on) => {
    if (!entries.has(statute)) entries.set(statute, findStatute(statutes, statute));
    const entry = entries.get(statute);
    if (!entry) return "noSuchStatute";
    const version = on === undefined ? entry.versions.at(-1) : versionInForce({ statutes: [entry] }, statute, on);
    return version ?? "notInForce";
  };
};

const words = {
  noSuchStatute: (statute: string) => ({
    zh: `法规表（law/statutes.yaml）中没有“${statute}”`,
    en: `“${statute}” is not in the table of statutes (law/statutes.yaml)`,
  }),
  notInForce: (statute: string, on: string | undefined) => ({
    zh: `《${statute}》在${on}没有施行中的版本`,
    en: `《${statute}》 has no version in force on ${on}`,
  }),
};

/** Under these keys stand expressions, whatever the names of what they set. */
const expressions = new Set<string | number>(["set", "with"]);

/** Every text under a `basis`, with its path. */
export const basesIn = (value: unknown, path: PackPath): { path: PackPath; text: string }[] => {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== "basis" || expressions.has(path.at(-1) ?? "")) return basesIn(inner, at);
    if (typeof inner === "string") return [{ path: at, text: inner }];
    if (!Array.isArray(inner)) return basesIn(inner, at);
    return inner.flatMap((text: unknown, index) => (typeof text === "string" ? [{ path: [...at, index], text }] : []));
  });
};
