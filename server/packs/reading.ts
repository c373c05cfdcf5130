import type { PackFault } from "@mingfa/core/procedure";
import type { Static, TSchema } from "typebox";
import { Check } from "typebox/value";
import type { FileFault } from "./fault.ts";
import { listPackFiles, type PackKind } from "./pack-files.ts";
import { packText } from "./pack-text.ts";
import { shapeFaults } from "./shape.ts";
import { parseYaml, type YamlSource } from "./yaml-source.ts";

/** A pack file of the right shape. */
export type Loaded<T> = { source: YamlSource; value: T };

/** One reading of a packs folder; gathers the faults of all files. */
export class Reading {
  readonly faults: FileFault[];
  readonly sources: YamlSource[] = [];
  readonly #root: string;
  readonly #files: Map<PackKind, string[]>;

  constructor(root: string) {
    const { files, faults } = listPackFiles(root);
    this.#root = root;
    this.#files = files;
    this.faults = faults;
  }

  /** All files of a kind that have the schema's shape. */
  all<S extends TSchema>(kind: PackKind, schema: S): Loaded<Static<S>>[] {
    return (this.#files.get(kind) ?? []).flatMap((file) => {
      const source = this.#source(file);
      if (!source) return [];
      const { value } = source;
      if (Check(schema, value)) return [{ source, value }];
      this.add(source, shapeFaults(schema, value));
      return [];
    });
  }

  /** Puts faults in their place in the file. */
  add(source: YamlSource, faults: readonly (PackFault & { atKey?: boolean })[]): void {
    for (const { path, code, message, atKey } of faults)
      this.faults.push({ file: source.file, ...source.place(path, atKey === true ? "key" : "value"), code, message });
  }

  #source(file: string): YamlSource | undefined {
    const read = packText(this.#root, file);
    if (!read.ok) {
      this.faults.push(read.fault);
      return undefined;
    }
    const parsed = parseYaml(file, read.text);
    if (parsed.ok) {
      this.sources.push(parsed.source);
      return parsed.source;
    }
    this.faults.push(...parsed.faults);
    return undefined;
  }
}
