import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCitationKey } from "@mingfa/core/law";
import { root } from "#platform/config";
import { afterAll, expect, it } from "vitest";
import { readClassification } from "./read-classification.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-classification-"));
afterAll(() => rmSync(folder, { recursive: true }));
cpSync(join(root, "packs", "classification"), join(folder, "classification"), { recursive: true });

it("the word lists of this repository are in order and cite an article", () => {
  const read = readClassification(join(root, "packs"));
  expect(read.ok && parseCitationKey(read.lexicon.pack.kinds.sensitive.basis).ok).toBe(true);
});

it("a slip is shown with its file, line and reason", () => {
  const file = join(folder, "classification", "kinds.yaml");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace("personal: direct", "personal: perhaps"));
  const line = text.slice(0, text.indexOf("personal: direct")).split("\n").length;
  expect(readClassification(folder)).toMatchObject({
    ok: false,
    errors: [{ file: "classification/kinds.yaml", line, code: "value" }],
  });
  writeFileSync(file, text);
});

it("a fault between two files is shown in the file that has it", () => {
  const file = join(folder, "classification", "tables.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("  medical:", "  medicine:"));
  expect(readClassification(folder)).toMatchObject({
    ok: false,
    errors: [{ file: "classification/tables.yaml", code: "noSuchKind" }],
  });
});

it("a part that is missing is named", () => {
  rmSync(join(folder, "classification", "pinyin.yaml"));
  expect(readClassification(folder)).toMatchObject({
    ok: false,
    errors: [{ file: "classification/pinyin.yaml", code: "missing" }],
  });
});
