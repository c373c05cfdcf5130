import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "#platform/config";
import { expect, it } from "vitest";
import { mingfa } from "../testing/run-mingfa.ts";

const folder = mkdtempSync(join(tmpdir(), "mingfa-cases-"));
const file = (text: string): string => {
  const path = join(folder, "cases.json");
  writeFileSync(path, text);
  return path;
};

it("an array of findings for each case, in the order of the file", () => {
  const run = mingfa(["case", "replay", join(root, "core/replay/testing/cases.json"), "--json"]);
  expect(run.code).toBe(0);
  const answer = run.json() as { id: string; findings: { rule: string }[] }[];
  expect(answer.map(({ id }) => id)).toEqual(
    ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"].map((number) => `甲${number}`),
  );
  expect(answer[0]?.findings.find(({ rule }) => rule === "APL.60.ninety")).toEqual({
    rule: "APL.60.ninety",
    article: "行政处罚法/60",
    event: { index: 7, kind: "penalty_decision" },
    verdict: "kept",
    due: "2026-04-19",
    actual: "2026-03-03",
    provisional: false,
    why: "立案（2026-01-19）起算，末日为2026-04-19；作出处罚决定在2026-03-03，在期限内。",
  });
});

it("for people: a line for each finding", () => {
  const run = mingfa(["case", "replay", join(root, "core/replay/testing/cases.json")]);
  expect([run.code, run.out]).toEqual([0, expect.stringMatching(/✗ APL\.57\.collective .*在其后/)]);
});

it.each([
  ["no JSON", "{", "notJson"],
  ["no array", "{}", "malformedCase"],
  ["an event without a kind", '[{"id":"a","events":[{"date":"2025-01-01"}]}]', "malformedCase"],
  ["a number for a date", '[{"id":"a","events":[{"date":20250101,"kind":"case_filed"}]}]', "malformedCase"],
])("%s is bad input: exit code 2", (_, text, code) => {
  const run = mingfa(["case", "replay", file(text), "--json"]);
  expect([run.code, run.out, run.problem()]).toMatchObject([2, "", { code }]);
});

it("the place of what is wrong is named", () => {
  const run = mingfa(["case", "replay", file('[{"id":"a","events":[{"kind":"x y"}]}]'), "--json"]);
  expect(run.problem()).toMatchObject({ problems: [{ field: "0.events.0.kind" }] });
});

it("a file that isn't there is bad input", () => {
  expect(mingfa(["case", "replay", "/nowhere.json"]).problem()).toMatchObject({ code: "noFile" });
});
