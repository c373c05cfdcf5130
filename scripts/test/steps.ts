import type { Step } from "./step.ts";

const npm = (name: string, script: string): Step => ({ name, run: ["npm", "run", "--silent", script] });
const vitest = (name: string, args: readonly string[], env: Step["env"] = {}): Step => ({
  name,
  run: ["vitest", "run", "--maxWorkers=2", ...args],
  env,
  tests: true,
});

/** Tests under server/ that open no database, and the storms, which look at processes and not at SQL. */
const withoutDatabase = [
  "packs/**",
  "dmn/**",
  "storm/**",
  "platform/{pdf,docx,files,config}/**",
  "cli/commands/{case-replay,classify,discretion,dmn-eval,packs-check,packs-coverage,period}.test.ts",
].map((files) => `--exclude=server/${files}`);

/** All steps, in groups: those of a group run side by side, two at a time; the groups one after the other. */
export const groups: readonly (readonly Step[])[] = [
  [
    npm("types", "typecheck"),
    npm("lint", "lint"),
    npm("format", "format:check"),
    npm("dead code", "deadcode"),
    { name: "packs", run: ["node", "server/cli/mingfa.mjs", "packs", "check"] },
  ],
  // Coverage of law and the freshness of the editors' schemas are among these.
  [vitest("tests, PostgreSQL 18", [])],
  [vitest("tests, PostgreSQL 15", ["server/", ...withoutDatabase], { MINGFA_TEST_PG: "15" })],
  [vitest("browser tests", ["--config=e2e/vitest.config.ts"])],
];
