import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { atStart, type FileFault } from "./fault.ts";

/** What a pack file holds, by where it lies. */
const packKinds = [
  "statutes",
  "levels",
  "counting",
  "calendar",
  "terms",
  "powers",
  "procedures",
  "items",
  "catalogue",
  "replay",
  "discretion",
] as const;
export type PackKind = (typeof packKinds)[number];

/**
 * Places, `*` for any one name: what all law shares lies in `law/` and `calendar/`, each business in a folder of its
 * own. A procedure is a file, or a folder of files that share its keys.
 */
const places: Record<PackKind, string[]> = {
  statutes: ["law/statutes.yaml"],
  levels: ["law/levels.yaml"],
  counting: ["law/counting.yaml"],
  terms: ["*/terms/*"],
  calendar: ["calendar/*"],
  powers: ["*/powers.yaml"],
  procedures: ["*/procedures/*", "*/procedures/*/*"],
  items: ["*/items/*"],
  catalogue: ["services/catalogue.yaml"],
  replay: ["*/replay/*"],
  discretion: ["*/discretion/*"],
};

/** Kinds that packs may do without. */
const optional: ReadonlySet<PackKind> = new Set(["catalogue", "replay", "discretion"]);

/**
 * Not read here: schemas for editors, the packs' own tests, what coverage says of rules that no pack can execute, and
 * the word lists of the classifier, which reads them itself.
 */
const beside = new Set(["schema", "tests", "coverage", "classification"]);

/** The pack files of a folder by kind, in order of name; what is missing and what nothing would read. */
export const listPackFiles = (root: string): { files: Map<PackKind, string[]>; faults: FileFault[] } => {
  if (!existsSync(root) || !statSync(root).isDirectory())
    return {
      files: new Map(),
      faults: [atStart(root, "noFolder", "没有这个规则包目录", "there is no such packs folder")],
    };
  const all = yamlFilesIn(root, "");
  const found = new Map(packKinds.map((kind) => [kind, all.filter((file) => isOf(kind, file))]));
  const missing = [...found].filter(([kind, list]) => list.length === 0 && !optional.has(kind));
  const read = new Set([...found.values()].flat());
  const faults = [
    ...missing.map(([kind]) =>
      atStart(places[kind][0] ?? kind, "missing", "缺少规则包文件", "this part of the packs is missing"),
    ),
    ...all
      .filter((file) => !read.has(file))
      .map((file) => atStart(file, "unread", "没有什么会读取此处的文件", "nothing reads a file in this place")),
  ];
  return { files: found, faults };
};

const isOf = (kind: PackKind, file: string): boolean =>
  file.endsWith(".yaml") &&
  places[kind].some((place) => {
    const wanted = place.split("/");
    const given = file.split("/");
    return wanted.length === given.length && wanted.every((name, at) => name === "*" || name === given[at]);
  });

const yamlFilesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return beside.has(entry.name) ? [] : yamlFilesIn(root, path);
      return /\.ya?ml$/i.test(entry.name) ? [path] : [];
    });
