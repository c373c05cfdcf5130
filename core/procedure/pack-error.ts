import type { Text } from "./text.ts";

/** Where in a pack: keys and indexes from the root of the file. */
export type PackPath = (string | number)[];

export type PackFault = { path: PackPath; code: string; message: Text };

/** All faults of a pack at once: an author wants the list, not the first. */
export class PackErrors extends Error {
  readonly faults: PackFault[] = [];

  add(path: PackPath, code: string, message: Text): void {
    this.faults.push({ path, code, message });
  }

  throwIfAny(): void {
    if (this.faults.length === 0) return;
    this.message = this.faults.map((fault) => `${fault.path.join(".")}: ${fault.message.zh}`).join("\n");
    throw this;
  }
}
