import { expect, it } from "vitest";
import { commands } from "./commands.ts";
import { mingfa } from "./testing/run-mingfa.ts";

it("help lists every command in both languages, and ends well", () => {
  const { code, out } = mingfa(["--help"]);
  expect(code).toBe(0);
  for (const { name, summary } of commands) {
    expect(out).toContain(`mingfa ${name}`);
    expect(out).toContain(summary.zh);
    expect(out).toContain(summary.en);
  }
});

it.each(commands.map(({ name }) => name))("%s --help shows an example of %s", (name) => {
  const { code, out } = mingfa([...name.split(" "), "--help"]);
  expect(code).toBe(0);
  expect(out).toMatch(new RegExp(`\\$ (\\S+=\\S+ )*mingfa ${name}`));
});

it.each([
  [["nonsense"], "noSuchCommand"],
  [["packs", "chek"], "noSuchCommand"],
  [["verify"], "usage"],
  [["verify", "a.json", "b.json", "--key", "0"], "usage"],
  [["verify", "a.json"], "missingOption"],
  [["period", "--nonsense"], "usage"],
  [["law", "show", "不是引用"], "citation"],
  [["law", "show", "行政处罚法/60", "--on", "2026-02-30"], "malformedDate"],
])("%j is bad input: exit code 2 and a problem in both languages on standard error", (args, code) => {
  const run = mingfa(args);
  expect(run.code).toBe(2);
  expect(run.out).toBe("");
  expect(run.problem()).toMatchObject({
    type: `/problems/${code}`,
    code,
    status: 400,
    title: { zh: expect.stringMatching(/[\u4e00-\u9fff]/), en: expect.any(String) },
  });
});

it("a setting that cannot be used is bad input, named", () => {
  const run = mingfa(["packs", "check"], { env: { PORT: "http" } });
  expect([run.code, run.problem()]).toMatchObject([
    2,
    { code: "config", detail: { zh: expect.stringContaining("PORT") } },
  ]);
});
