import { rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { PackFolder } from "../../packs/testing/pack-folder.ts";
import { lawDir } from "../testing/law-dir.ts";
import { mingfa } from "../testing/run-mingfa.ts";

const folder = new PackFolder("licensing");
afterAll(() => folder[Symbol.dispose]());
const apply = "licensing/procedures/food-business/apply.yaml";

describe.skipIf(lawDir === undefined)("with the texts", () => {
  it("every citation of the house resolves to its article, paragraph and item", () => {
    const run = mingfa(["packs", "check", "--json"]);
    expect(run.code).toBe(0);
    expect(run.json()).toMatchObject({ ok: true, citations: { unread: [] } });
    const { citations } = run.json() as { citations: { total: number; resolved: number } };
    expect(citations.total).toBeGreaterThan(500);
    expect(citations.resolved).toBe(citations.total);
  });

  it.each([
    [
      "an article that does not exist",
      "行政许可法/31/1, 食品安全法/35/1]",
      "行政许可法/131/1, 食品安全法/35/1]",
      "article",
    ],
    ["a paragraph that does not exist", "[行政许可法/32/1/3]", "[行政许可法/32/7]", "paragraph"],
    ["an item that does not exist", "[行政许可法/32/1/3]", "[行政许可法/32/1/9]", "item"],
  ])("%s is named with file and line: exit code 2", (_, from, to, code) => {
    const { line, undo } = folder.replace(apply, from, to);
    const run = mingfa(["packs", "check", folder.path, "--json"]);
    undo();
    expect(run.code).toBe(2);
    expect(run.json()).toMatchObject({ ok: false, errors: [{ file: apply, line }] });
    expect(run.problem()).toMatchObject({
      code: "packs",
      problems: [
        {
          field: expect.stringMatching(new RegExp(`^${apply}:${line}:\\d+$`)),
          code: expect.stringMatching(new RegExp(code, "i")),
        },
      ],
    });
  });

  it("a text that the table names and the folder lacks is a fault, not a pass", () => {
    const run = mingfa(["packs", "check", folder.path, "--json"], { env: { LAW_DIR: folder.path } });
    expect(run.code).toBe(2);
    expect(run.json()).toMatchObject({
      ok: false,
      errors: expect.arrayContaining([expect.objectContaining({ code: "noText" })]),
    });
  });
});

it("a fault of a test of law is named too", () => {
  const file = "licensing/tests/filing.yaml";
  const { line, undo } = folder.replace(file, "    steps:\n", "    stepps:\n");
  const run = mingfa(["packs", "check", folder.path, "--json"]);
  undo();
  expect(run.code).toBe(2);
  expect(run.json()).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ file })]) });
  expect(line).toBeGreaterThan(1);
});

it("a fault in the classifier's word lists is named too", () => {
  const file = "classification/values.yaml";
  folder.write(file, "worrds: []\n");
  const run = mingfa(["packs", "check", folder.path, "--json"]);
  rmSync(join(folder.path, "classification"), { recursive: true });
  expect(run.code).toBe(2);
  expect(run.json()).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ file, line: 1 })]) });
});

it("a folder that isn't there is bad input", () => {
  const run = mingfa(["packs", "check", "/nowhere/at/all", "--json"]);
  expect([run.code, run.json()]).toMatchObject([2, { ok: false, errors: [{ code: "noFolder" }] }]);
});

it("a server does not start with a faulty pack, and says where the fault is", () => {
  const { line, undo } = folder.replace(apply, "from: [draft]", "from: [drafft]");
  const run = mingfa(["start"], { env: { PACKS_DIR: folder.path, PORT: "0", DATA_DIR: `${folder.path}/.data` } });
  undo();
  expect(run.code).toBe(2);
  expect(run.out).toBe("");
  expect(run.err).toContain(`${apply}:${line}:`);
  expect(run.err).toContain("drafft");
});
