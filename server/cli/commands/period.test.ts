import { expect, it } from "vitest";
import { Arguments } from "../arguments.ts";
import { parse } from "../command.ts";
import { mingfa } from "../testing/run-mingfa.ts";
import { period } from "./period.ts";

it("the answer in the promised shape, key by key", () => {
  const run = mingfa([
    "period",
    "--statute",
    "行政处罚法",
    "--from",
    "2026-02-13",
    "--length",
    "7",
    "--unit",
    "day",
    "--json",
  ]);
  expect([run.code, run.err]).toEqual([0, ""]);
  const holiday = Array.from({ length: 9 }, (_, day) => ({ date: `2026-02-${15 + day}`, reason: "春节" }));
  expect(run.json()).toEqual({
    from: "2026-02-13",
    length: 7,
    unit: "day",
    dayCount: "workday",
    due: "2026-03-02",
    provisional: false,
    skipped: [...holiday, { date: "2026-03-01", reason: "星期日" }],
    basis: ["行政处罚法/85"],
    rollover: "none",
    explanation: expect.stringMatching(/届满：2026年3月2日（星期一）。[^]*Ends: 2026-03-02\./),
  });
  expect(run.out.endsWith("}\n")).toBe(true);
  expect(Object.keys(run.json() as object).join()).toBe(
    "from,length,unit,dayCount,due,provisional,skipped,basis,rollover,explanation",
  );
});

it("for people without --json: how it was counted, in both languages", () => {
  const run = mingfa(["period", "--from", "2026-12-30", "--length", "3", "--unit", "workday"]);
  expect(run.code).toBe(0);
  expect(run.out).toContain("届满日为暂定");
  expect(run.out).toContain("provisional");
});

it("--batch reads JSON Lines and prints a line for each", () => {
  const lines = [
    { from: "2026-02-13", length: 2, unit: "workday" },
    { statute: "行政复议法", from: "2026-08-05", length: 60, unit: "day" },
    { statute: "行政处罚法", from: "2026-10-15", length: 7, unit: "day", backward: true },
    { from: "2026-02-24", length: 3, unit: "calendarDay", exclude: ["2026-02-25/2026-02-26=检测"] },
    { from: "2026-02-28T23:30+08:00", length: 24, unit: "hour" },
    { from: "2024-02-29", length: 1, unit: "year" },
  ];
  const input = `${lines.map((line) => JSON.stringify(line)).join("\r\n")}\n\n`;
  const run = mingfa(["period", "--batch", "-", "--json"], { input });
  expect([run.code, run.err]).toEqual([0, ""]);
  const answers = run.out
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as { from: string; due: string; dayCount: string });
  expect(answers.map(({ from }) => from)).toEqual(lines.map(({ from }) => from));
  expect(answers.map(({ due, dayCount }) => [due, dayCount])).toEqual([
    ["2026-02-24", "workday"],
    ["2026-10-08", "calendarDay"],
    ["2026-09-29", "workday"],
    ["2026-03-01", "calendarDay"],
    ["2026-03-01T23:30+08:00", "hour"],
    ["2025-02-28", "year"],
  ]);
});

it("a fault in a batch: its line and field, and no answer to any", () => {
  const input = '{"from":"2026-02-13","length":2,"unit":"workday"}\n{"from":"2026-02-30","length":2}\n[]\n';
  const run = mingfa(["period", "--batch", "-", "--json"], { input });
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.problem()).toMatchObject({
    code: "batch",
    problems: [
      { field: "2: from", code: "noDate" },
      { field: "3: line", code: "notJson" },
    ],
  });
});

it("a date that doesn't exist: exit code 2, a problem on standard error that names the field", () => {
  const run = mingfa(["period", "--from", "2026-02-30", "--length", "7", "--json"]);
  expect([run.code, run.out]).toEqual([2, ""]);
  expect(run.problem()).toMatchObject({
    type: "/problems/noDate",
    status: 400,
    problems: [{ field: "from", code: "noDate", message: { zh: expect.stringContaining("from") } }],
  });
});

it.each([
  [["--length", "7"], "missingOption"],
  [["--from", "2026-02-13"], "missingOption"],
  [["--from", "2026-02-13", "--length=-1"], "badLength"],
  [["--from", "2026-02-13", "--length", "1.5"], "badLength"],
  [["--batch", "-", "--from", "2026-02-13"], "usage"],
  [["--batch", "/nonexistent"], "noFile"],
])("%j is not a question", async (args, code) => {
  const { values, positionals } = parse(period, args);
  const run = async () => period.run(new Arguments(values, positionals));
  await expect(run()).rejects.toMatchObject({ exit: 2, problem: { code } });
});
