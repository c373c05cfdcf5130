import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { atStart, type FileFault } from "./fault.ts";

/** What a pack file holds, by where it lies. */
export const packKinds = ["statutes", "counting", "calendar", "terms", "powers", "procedures", "items"] as const;
export type PackKind = (typeof packKinds)[number];

const files: Partial<Record<PackKind, string>> = {
  statutes: "law/statutes.yaml",
  counting: "law/counting.yaml",
  powers: "powers.yaml",
};
const folders: Partial<Record<PackKind, string>> = {
  calendar: "calendar",
  terms: "law/terms",
  procedures: "procedures",
  items: "items",
};

/** Not packs: the schemas for editors, and the packs' own tests. */
const beside = new Set(["schema", "tests"]);

/** The pack files of a folder by kind, in order of name; what is missing and what nothing would read. */
export const listPackFiles = (root: string): { files: Map<PackKind, string[]>; faults: FileFault[] } => {
  if (!existsSync(root) || !statSync(root).isDirectory()) {
    return {
      files: new Map(),
      faults: [atStart(root, "noFolder", "没有这个规则包目录", "there is no such packs folder")],
    };
  }
  const all = yamlFilesIn(root, "");
  const found = new Map(packKinds.map((kind) => [kind, all.filter((file) => kindOf(file) === kind)]));
  const faults = [...found].flatMap(([kind, list]) =>
    list.length > 0
      ? []
      : [atStart(files[kind] ?? `${folders[kind]}/`, "missing", "缺少规则包文件", "this part of the packs is missing")],
  );
  for (const file of all)
    if (kindOf(file) === undefined)
      faults.push(atStart(file, "unread", "没有什么会读取此处的文件", "nothing reads a file in this place"));
  return { files: found, faults };
};

const kindOf = (file: string): PackKind | undefined =>
  packKinds.find((kind) => {
    const folder = folders[kind];
    if (folder === undefined) return files[kind] === file;
    const name = file.slice(folder.length + 1);
    return file.startsWith(`${folder}/`) && !name.includes("/") && name.endsWith(".yaml");
  });

const yamlFilesIn = (root: string, folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === "" ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) return beside.has(path) ? [] : yamlFilesIn(root, path);
      return /\.ya?ml$/i.test(entry.name) ? [path] : [];
    });
