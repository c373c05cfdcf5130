/** A file that breaks a rule of the house, and the rule that must notice it. `beside` are files it needs. */
export type Planted = { rule: string; file: string; text: string; beside?: Readonly<Record<string, string>> };

const imports = "eslint(no-restricted-imports)";
const importing = (file: string, from: string): Planted => ({
  rule: imports,
  file,
  text: `import * as other from "${from}";\nexport const used = other;\n`,
});
const constant = "export const value = 1;\n";

/** Directions between the floors, doors between modules. */
export const plantedImports: readonly Planted[] = [
  importing("core/law/to-server.ts", "@mingfa/server/main.ts"),
  importing("core/law/to-contract.ts", "../../contract/index.ts"),
  importing("core/law/to-node.ts", "node:fs"),
  importing("core/law/to-server.test.ts", "../../server/main.ts"),
  importing("contract/to-server.ts", "../server/main.ts"),
  importing("contract/to-web.ts", "@mingfa/ui"),
  importing("contract/to-node.ts", "node:fs"),
  importing("web/ui/to-server.ts", "../../server/main.ts"),
  importing("web/console/to-server.ts", "@mingfa/server"),
  importing("web/portal/to-server.ts", "@mingfa/server"),
  importing("web/portal/to-console.ts", "../console/main.tsx"),
  importing("web/console/to-portal.ts", "@mingfa/portal"),
  importing("server/to-web.ts", "@mingfa/portal"),
  importing("server/past-the-door.ts", "./modules/ledger/store.ts"),
  importing("server/cli/past-the-door.ts", "../modules/ledger/store.ts"),
  importing("server/platform/http/to-module.ts", "#ledger"),
  importing("server/platform/http/to-private.ts", "../../modules/ledger/store.ts"),
  importing("server/modules/organ/to-private.ts", "../ledger/store.ts"),
  importing("server/modules/organ/to-private-slyly.ts", "./../ledger/store.ts"),
  importing("server/modules/organ/to-private.test.ts", "../ledger/store.ts"),
  importing("server/modules/organ/to-driver.ts", "pg"),
  importing("server/modules/organ/to-framework.ts", "@fastify/cookie"),
  importing("server/modules/organ/to-platform.ts", "../../platform/http/index.ts"),
];

/** Habits of style and purity. */
export const plantedHabits: readonly Planted[] = [
  {
    rule: "import(no-cycle)",
    file: "core/law/egg.ts",
    text: 'import { hen } from "./hen.ts";\nexport const egg = (): unknown => hen;\n',
    beside: { "core/law/hen.ts": 'import { egg } from "./egg.ts";\nexport const hen = (): unknown => egg;\n' },
  },
  {
    rule: "import(no-cycle)",
    file: "server/modules/ledger/index.ts",
    text: 'import { procedure } from "#procedure";\nexport const ledger = (): unknown => procedure;\n',
    beside: {
      "server/modules/procedure/index.ts":
        'import { ledger } from "#ledger";\nexport const procedure = (): unknown => ledger;\n',
    },
  },
  {
    rule: "eslint(no-restricted-properties)",
    file: "core/law/wall-clock.ts",
    text: "export const now = Date.now();\n",
  },
  { rule: "eslint(no-restricted-properties)", file: "core/law/dice.ts", text: "export const dice = Math.random();\n" },
  { rule: "eslint(no-restricted-globals)", file: "core/law/io.ts", text: 'export const page = fetch("/");\n' },
  { rule: "unicorn(prefer-node-protocol)", file: "core/law/bare.ts", text: 'import fs from "fs";\nexport { fs };\n' },
  { rule: "typescript(no-explicit-any)", file: "server/any.ts", text: "export const value: any = 1;\n" },
  {
    rule: "typescript(no-non-null-assertion)",
    file: "server/surely.ts",
    text: "export const first = (list: string[]): string => list[0]!;\n",
  },
  {
    rule: "typescript(no-floating-promises)",
    file: "server/forgotten.ts",
    text: "export const forget = (): void => {\n  Promise.resolve(1);\n};\n",
  },
  {
    rule: "typescript(ban-ts-comment)",
    file: "server/hushed.ts",
    text: `// @ts-ignore\n${constant}`,
  },
  {
    rule: "vitest(no-disabled-tests)",
    file: "server/skipped.test.ts",
    text: 'import { test } from "vitest";\ntest.skip("later", () => undefined);\n',
  },
  {
    rule: "vitest(no-focused-tests)",
    file: "server/alone.test.ts",
    text: 'import { test } from "vitest";\ntest.only("me", () => undefined);\n',
  },
  { rule: "eslint(max-lines)", file: "server/long.ts", text: constant + "// line\n".repeat(300) },
];
