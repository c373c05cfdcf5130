import { writeFile } from "node:fs/promises";
import type { WriteNew } from "../copy-writer.ts";
import { writeDurably } from "../durable.ts";

/** A disk on which the write number `at` (from 0) and the `times` − 1 after it fail halfway, as when it is full. */
export const fullDisk = (at: number, times = 1): WriteNew => {
  let calls = 0;
  return async (file, bytes) => {
    const call = calls++;
    if (call < at || call >= at + times) return writeDurably(file, bytes);
    await writeFile(file, bytes.subarray(0, bytes.length >> 1));
    throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  };
};
