import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readScenarios } from "./coverage/read-scenarios.ts";
import { SwitchBoard } from "./coverage/switch-off.ts";
import { readPackSources } from "./pack-sources.ts";
import { loadPacks } from "./read-packs.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "mingfa-contributing-"));
const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");
const files = [...page.matchAll(/```yaml packs\/(\S+)\n([\s\S]*?)```/g)].map(([, path = "", text = ""]) => ({
  path,
  text,
}));

beforeAll(() => {
  cpSync(join(root, "packs"), folder, { recursive: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

it("the page shows a power list, a procedure and its tests", () => {
  expect(files.map(({ path }) => path.split("/")[1])).toEqual(["powers.yaml", "procedures", "tests"]);
});

it("its packs load beside the others", () => {
  expect(loadPacks(folder).procedures.has("fire.opening")).toBe(true);
});

it("its scenarios hold", () => {
  const own = readScenarios(folder).filter(({ id }) => id.startsWith("packs/fire/"));
  expect(own).toHaveLength(2);
  expect([...new SwitchBoard(readPackSources(folder).sources, own).failing([])]).toEqual([]);
});
