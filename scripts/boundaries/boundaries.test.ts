import { beforeAll, describe, expect, test } from "vitest";
import { lint, type Finding } from "./lint.ts";
import { plantedHabits, plantedImports } from "./planted.ts";

describe("the linter notices a planted violation", () => {
  let findings: Finding[];
  beforeAll(() => {
    findings = lint([...plantedImports, ...plantedHabits]);
  });

  test.each([...plantedImports, ...plantedHabits])("$rule in $file", ({ file, rule }) => {
    expect(findings.filter((finding) => finding.file === file).map((finding) => finding.rule)).toContain(rule);
  });
});

test("the linter lets through what the rules allow", () => {
  const allowed = [
    ["core/law/fine.ts", "@noble/hashes/sha2.js"],
    ["core/law/fine.test.ts", "node:fs"],
    ["contract/fine.ts", "@mingfa/core/procedure"],
    ["web/portal/fine.ts", "@mingfa/ui"],
    ["server/platform/http/fine.ts", "fastify"],
    ["server/modules/organ/fine.ts", "#platform/database"],
    ["server/modules/organ/own.ts", "./fine.ts"],
    ["server/modules/organ/fine.test.ts", "../../platform/database/testing.ts"],
  ] as const;
  const files = allowed.map(([file, from]) => ({ rule: "", file, text: `export * as fine from "${from}";\n` }));
  expect(lint(files)).toEqual([]);
});
