import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Planted } from "./planted.ts";

const root = join(import.meta.dirname, "../..");

/** What the linter said of a file. */
export type Finding = { file: string; rule: string };

/** Lints the planted files, alone, in a copy of the house without its contents: same rules, same package doors. */
export const lint = (planted: readonly Planted[]): Finding[] => {
  const house = mkdtempSync(join(tmpdir(), "mingfa-boundaries-"));
  try {
    const furniture = [
      ".oxlintrc.json",
      "package.json",
      "tsconfig.base.json",
      ...["core", "contract", "server"].flatMap((floor) => [`${floor}/package.json`, `${floor}/tsconfig.json`]),
      "web/tsconfig.json",
    ];
    for (const file of furniture) place(house, file, (to) => copyFileSync(join(root, file), to));
    symlinkSync(join(root, "node_modules"), join(house, "node_modules"));
    for (const { file, text, beside } of planted)
      for (const [name, content] of Object.entries({ ...beside, [file]: text }))
        place(house, name, (to) => writeFileSync(to, content));
    return run(house);
  } finally {
    rmSync(house, { recursive: true });
  }
};

const place = (house: string, file: string, put: (to: string) => void): void => {
  const to = join(house, file);
  mkdirSync(dirname(to), { recursive: true });
  put(to);
};

const run = (house: string): Finding[] => {
  const oxlint = join(root, "node_modules/.bin/oxlint");
  const { stdout, stderr, error } = spawnSync(oxlint, ["--type-aware", "--format", "json"], {
    cwd: house,
    encoding: "utf8",
    maxBuffer: 100_000_000,
  });
  if (error || !stdout.startsWith("{")) throw new Error(`oxlint did not run: ${error?.message ?? stdout + stderr}`);
  const { diagnostics }: { diagnostics: { code: string; filename: string }[] } = JSON.parse(stdout);
  return diagnostics.map(({ code, filename }) => ({ file: filename, rule: code }));
};
