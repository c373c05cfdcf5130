import { join } from "node:path";
import { build, type InlineConfig, type Plugin } from "vite";
import { compressAll } from "./compress.ts";

/** Builds what goes beside the pages, once they are there, and compresses all of it. */
export const thenBuild = (...builds: readonly (() => InlineConfig)[]): Plugin => ({
  name: "then-build",
  apply: "build",
  closeBundle: async () => {
    for (const one of builds) await build(one());
    compressAll(join(import.meta.dirname, "../dist"));
  },
});
