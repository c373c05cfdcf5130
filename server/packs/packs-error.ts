import { faultLine, type FileFault } from "./fault.ts";

/** Faulty packs: with them nothing may start. */
export class PacksError extends Error {
  readonly code = "packs";
  readonly faults: readonly FileFault[];

  constructor(faults: readonly FileFault[]) {
    super(faults.map(faultLine).join("\n"));
    this.name = "PacksError";
    this.faults = faults;
  }
}
