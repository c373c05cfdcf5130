import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { InlineConfig } from "vite";

const root = join(import.meta.dirname, "..");

/** Builds the worker that keeps the portal for times without a network, with the list of the files just built. */
export const workerBuild = (): InlineConfig => {
  const shell = shellOf(join(root, "dist"));
  return {
    configFile: false,
    root,
    publicDir: false,
    logLevel: "warn",
    define: { __SHELL__: JSON.stringify(shell) },
    build: {
      outDir: join(root, "dist"),
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: {
        input: join(root, "offline/worker.ts"),
        output: { format: "iife", entryFileNames: "worker.js" },
      },
    },
  };
};

/** The files that a page may ask for, and a version that changes when any of them does. */
const shellOf = (dist: string): { version: string; files: string[] } => {
  const files = globSync("{assets,icons}/*.{js,css,png,svg,woff2}", { cwd: dist }).toSorted();
  const outside = ["seal.svg", "manifest.webmanifest"];
  const hash = createHash("sha256");
  for (const file of ["index.html", ...outside]) hash.update(readFileSync(join(dist, file)));
  hash.update(files.join());
  return { version: hash.digest("hex").slice(0, 12), files: [...files, ...outside].map((file) => `/${file}`) };
};
