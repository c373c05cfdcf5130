import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareSection } from "@mingfa/core/discretion";
import { root } from "#platform/config";
import { afterAll, expect, it } from "vitest";
import { stringify } from "yaml";
import { method, weighted } from "../../core/discretion/testing/fictional.ts";
import { faultLine, readDiscretion } from "./index.ts";

const packsDir = join(root, "packs");
const folder = mkdtempSync(join(tmpdir(), "mingfa-packs-"));
afterAll(() => rmSync(folder, { recursive: true }));
mkdirSync(join(folder, "law"));
mkdirSync(join(folder, "penalty", "discretion"), { recursive: true });
cpSync(join(packsDir, "law", "statutes.yaml"), join(folder, "law", "statutes.yaml"));

const reading = (pack: object) => {
  writeFileSync(join(folder, "penalty", "discretion", "own.yaml"), stringify({ ...own, ...pack }));
  return readDiscretion(folder);
};
const own = { id: "own", title: "某裁量基准", inForce: "2026-01-01", method, sections: [weighted()] };

it("a table in a pack is applied without a line of code", () => {
  const read = reading({});
  if (!read.ok) throw new Error(read.errors.map(faultLine).join("\n"));
  const benchmark = read.discretion.get("own");
  const [section] = benchmark?.sections ?? [];
  if (!benchmark || !section) throw new Error("not read");
  const prepared = prepareSection(section, benchmark.method);
  const result = prepared.ok ? prepared.section.evaluate({ choices: new Map([["持续时间", "6个月以上"]]) }) : undefined;
  expect(result).toMatchObject({ ok: true, answer: { percent: 55, fine: 55_000 } });
});

it.each<[string, object, string]>([
  ["incomplete", { sections: [weighted({ base_pct: null })] }, "incomplete"],
  ["without a basis", { sections: [weighted({ law_penalty: [] })] }, "noBasis"],
  ["two of one number", { sections: [weighted(), weighted()] }, "repeated"],
  ["misspelt", { sections: [{ ...weighted(), base_pct: "10" }] }, "value"],
  ["a method without an article", { method: { ...method, missing: { take: "lowest" } } }, "missingKey"],
])("a table that cannot be used keeps the packs from loading, with its place: %s", (_, pack, code) => {
  const read = reading(pack);
  if (read.ok) throw new Error("read");
  expect(read.errors).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ file: "penalty/discretion/own.yaml", code, line: expect.any(Number) }),
    ]),
  );
});

it("the packs of this repository", () => {
  const read = readDiscretion(packsDir);
  expect(read.ok && [...read.discretion.keys()]).toContain("guangdong-eco");
});
