import { dirname } from "node:path/posix";
import type { Static, TSchema } from "typebox";
import { Check } from "typebox/value";
import { placed, type FileFault } from "./fault.ts";
import { mergeParts } from "./merge-parts.ts";
import { listPackFiles, type PackKind } from "./pack-files.ts";
import { packText } from "./pack-text.ts";
import { shapeFaults } from "@mingfa/core/procedure";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

/** A pack file of the right shape. */
export type Loaded<T> = { source: YamlSource; value: T };

/** One reading of a packs folder; gathers the faults of all files. */
export class Reading {
  readonly faults: FileFault[];
  readonly #root: string;
  readonly #files: Map<PackKind, string[]>;

  constructor(root: string) {
    const { files, faults } = listPackFiles(root);
    this.#root = root;
    this.#files = files;
    this.faults = faults;
  }

  /** All packs of a kind that have the schema's shape: a file each, or a folder of files that share a procedure. */
  all<S extends TSchema>(kind: PackKind, schema: S): Loaded<Static<S>>[] {
    const folders = Map.groupBy(this.#files.get(kind) ?? [], (file) => (isPart(kind, file) ? dirname(file) : file));
    return [...folders].flatMap(([name, files]) => {
      const parts = files.flatMap((file) => this.#parsed(file));
      if (parts.length < files.length) return [];
      const source = files[0] === name ? parts[0] : this.#merged(name, parts);
      if (!source) return [];
      const { value } = source;
      if (Check(schema, value)) return [{ source, value }];
      this.faults.push(...placed(source, shapeFaults(schema, value)));
      return [];
    });
  }

  #parsed(file: string): YamlSource[] {
    const read = packText(this.#root, file);
    if (!read.ok) {
      this.faults.push(read.fault);
      return [];
    }
    const parsed = parseYaml(file, read.text);
    if (parsed.ok) return [parsed.source];
    this.faults.push(...parsed.faults);
    return [];
  }

  #merged(folder: string, parts: YamlSource[]): YamlSource {
    const { source, faults } = mergeParts(folder, parts);
    this.faults.push(...faults);
    return source;
  }
}

const isPart = (kind: PackKind, file: string): boolean => kind === "procedures" && file.split("/").length > 3;
