import { build, type InlineConfig, type Plugin } from "vite";

/** Builds what goes beside the pages, once they are there. */
export const thenBuild = (...builds: readonly (() => InlineConfig)[]): Plugin => ({
  name: "then-build",
  apply: "build",
  closeBundle: async () => {
    for (const one of builds) await build(one());
  },
});
