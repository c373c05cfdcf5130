import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The clone's own root. */
export const root = join(import.meta.dirname, "../..");

/** Text files of the repository with their content; what is generated, installed or kept as data is not looked at. */
export const repositoryTexts = (): { file: string; text: string }[] =>
  globSync(["**/*.{ts,tsx,mjs,js,json,yaml,yml,md,sql,css,html,sh,go,svg}", ".ci/run", ".ox*"], {
    cwd: root,
    exclude: ["**/node_modules", "**/dist", "**/.data", "**/.git", "e2e/shots", "coverage"],
  }).map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
