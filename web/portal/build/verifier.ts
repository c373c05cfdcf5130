import react from "@vitejs/plugin-react";
import { join } from "node:path";
import type { InlineConfig } from "vite";
import { noSchemas } from "../../ui/no-schemas.ts";
import { oneFile } from "./one-file.ts";
import { treeshake } from "./pure.ts";

const root = join(import.meta.dirname, "..");

/** Builds the stand-alone verifier into `dist/downloads`: one file that works from a disk. */
export const verifierBuild: InlineConfig = {
  configFile: false,
  root,
  publicDir: false,
  logLevel: "warn",
  plugins: [noSchemas(), react(), oneFile("mingfa-verifier.html")],
  build: {
    outDir: join(root, "dist/downloads"),
    emptyOutDir: false,
    modulePreload: false,
    cssCodeSplit: false,
    rolldownOptions: { input: join(root, "verifier.html"), treeshake, output: { codeSplitting: false } },
  },
};
