import { join } from "node:path";
import { expect, it } from "vitest";
import { loadPacks } from "#packs";
import { root } from "#platform/config";
import { answerPeriod, type AskedPeriod, type PeriodAnswer } from "./period-question.ts";

const packs = loadPacks(join(root, "packs"));
const answer = (asked: AskedPeriod): PeriodAnswer => {
  const result = answerPeriod(asked, packs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.answer;
};

it("seven days before a hearing: seven full working days between", () =>
  expect(answer({ statute: "行政处罚法", from: "2026-10-15", length: 7, backward: true })).toMatchObject({
    unit: "day",
    dayCount: "workday",
    due: "2026-09-29",
    basis: ["行政处罚法/85"],
  }));

it("days left out are told with their reason, among those passed over", () => {
  const exclude = ["2026-03-01/2026-03-10=检测", "2026-03-12/2026-03-12"];
  const { due, dayCount, skipped } = answer({
    statute: "处罚法",
    from: "2026-02-24",
    length: 15,
    unit: "day",
    exclude,
  });
  expect([due, dayCount, skipped.length]).toEqual(["2026-03-22", "calendarDay", 11]);
  expect(skipped.slice(9)).toEqual([
    { date: "2026-03-10", reason: "检测" },
    { date: "2026-03-12", reason: "不计入期限" },
  ]);
});

it.each([
  ["行政许可法", 20, "workday", "2026-03-30", "none", ["行政许可法/82"]],
  ["行政强制法", 10, "workday", "2026-03-16", "none", ["行政强制法/69"]],
  ["行政强制法", 30, "calendarDay", "2026-04-01", "none", ["行政强制法/69"]],
  ["行政复议法", 60, "calendarDay", "2026-05-06", "restDay", ["行政复议法/88/2", "行政复议法/88/1", "民事诉讼法/85/3"]],
  ["行政执法机关移送涉嫌犯罪案件的规定", 3, "unspecified", "2026-03-05", "restDay", ["民事诉讼法/85/3"]],
])("《%s》, %i days: %s", (statute, length, dayCount, due, rollover, basis) =>
  expect(answer({ statute, from: "2026-03-02", length, unit: "day" })).toMatchObject({
    dayCount,
    due,
    rollover,
    basis,
  }),
);

it("without a statute days are of no specified kind; named units are what they say", () => {
  expect(answer({ from: "2026-09-24", length: 3 })).toMatchObject({ dayCount: "unspecified", due: "2026-09-28" });
  expect(answer({ from: "2026-09-24", length: 3, unit: "calendarDay" })).toMatchObject({
    due: "2026-09-27",
    rollover: "none",
  });
  expect(answer({ from: "2026-08-31", length: 6, unit: "month" })).toMatchObject({
    due: "2027-02-28",
    provisional: false,
  });
  expect(answer({ from: "2024-02-29", length: 1, unit: "year" })).toMatchObject({
    dayCount: "year",
    due: "2025-02-28",
  });
  expect(answer({ from: "2026-12-31", length: 1, unit: "workday" })).toMatchObject({
    due: "2027-01-01",
    provisional: true,
  });
});

it("hours run through days of rest, from the moment given", () =>
  expect(answer({ statute: "行政强制法", from: "2026-10-03T22:40", length: 24, unit: "hour" })).toMatchObject({
    due: "2026-10-04T22:40+08:00",
    dayCount: "hour",
    skipped: [],
    rollover: "none",
    basis: ["民法典/201/2"],
  }));

it.each<[AskedPeriod, string, string]>([
  [{ from: "2026-02-30", length: 7 }, "from", "noDate"],
  [{ from: "2026-2-3", length: 7 }, "from", "noDate"],
  [{ from: "2026-02-13\u0000", length: 7 }, "from", "noDate"],
  [{ from: "2026-02-13T09:30", length: 7 }, "from", "noDate"],
  [{ length: 7 }, "from", "missing"],
  [{ from: 20260213, length: 7 }, "from", "missing"],
  [{ from: "1899-12-31", length: 7 }, "from", "outOfRange"],
  [{ from: "2026-02-13", length: 0 }, "length", "badLength"],
  [{ from: "2026-02-13", length: -1 }, "length", "badLength"],
  [{ from: "2026-02-13", length: 1.5 }, "length", "badLength"],
  [{ from: "2026-02-13", length: "7" }, "length", "badLength"],
  [{ from: "2026-02-13", length: 1e9 }, "length", "badLength"],
  [{ from: "2199-12-31", length: 90_000 }, "length", "outOfRange"],
  [{ from: "2026-02-13", length: 7, unit: "fortnight" }, "unit", "badUnit"],
  [{ from: "2026-02-13", length: 7, unit: "hour" }, "from", "noTime"],
  [{ from: "2026-02-13", length: 7, backward: "yes" }, "backward", "badFlag"],
  [{ from: "2026-02-13", length: 7, statute: "没有这部法" }, "statute", "noSuchStatute"],
  [{ from: "2026-02-13", length: 7, statute: 85 }, "statute", "noSuchStatute"],
  [{ from: "2026-02-13", length: 7, exclude: ["2026-03-01"] }, "exclude", "badSpan"],
  [{ from: "2026-02-13", length: 7, exclude: [7] }, "exclude", "badSpan"],
  [{ from: "2026-02-13", length: 7, exclude: "2026-03-10/2026-03-01=检测" }, "exclude", "badSpan"],
  [{ from: "2026-02-13", length: 7, exclude: ["2026-02-29/2026-03-01=检测"] }, "exclude", "noDate"],
  [{ from: "2026-02-13", length: 7, exclude: ["2026-02-01/2026-02-02"], backward: true }, "exclude", "noExclusion"],
  [{ from: "2026-02-13", length: 7, lenght: 7 } as AskedPeriod, "lenght", "unknown"],
])("%j: the field is named", (asked, field, code) => {
  const result = answerPeriod(asked, packs);
  expect(result).toMatchObject({ ok: false, problems: [{ field, code }] });
});
