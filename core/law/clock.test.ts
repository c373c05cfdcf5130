import { describe, expect, it } from "vitest";
import type { ClockEvent } from "./clock-event.ts";
import { codes, extend, run, start, stop } from "./testing/running.ts";

describe("a clock over its events", () => {
  it("is idle before it starts, whatever else was sent to it", () => {
    const clock = run("ALIC.42.decide20", [stop("2026-03-02"), extend("2026-03-02", 10)], "2026-03-03");
    expect(clock).toMatchObject({ status: "idle", basis: ["行政许可法/42/1"] });
    expect(clock.due).toBeUndefined();
    expect(codes(clock)).toEqual(["notRunning"]);
  });

  it.each([
    ["2026-01-30", "running", 20],
    ["2026-02-14", "running", 9],
    ["2026-02-23", "running", 9],
    ["2026-03-04", "running", 1],
    ["2026-03-05", "running", 0],
    ["2026-03-06", "expired", -1],
    ["2026-03-09", "expired", -2],
  ])("on %s it is %s with %i working days left (行政许可法 42)", (at, status, left) =>
    expect(run("ALIC.42.decide20", [start("2026-01-30")], at)).toMatchObject({ status, left, due: "2026-03-05" }),
  );

  it("overdue by a weekend only is overdue by one, not zero", () =>
    expect(run("ALIC.32.supplement5", [start("2026-03-06")], "2026-03-14")).toMatchObject({
      due: "2026-03-13",
      status: "expired",
      left: -1,
    }));

  it("stops, in time or late, and stays as it stood", () => {
    expect(run("ALIC.42.decide20", [start("2026-01-30"), stop("2026-03-05")], "2026-05-01")).toMatchObject({
      status: "stopped",
      stoppedOn: "2026-03-05",
      late: false,
      left: 0,
    });
    expect(run("ALIC.42.decide20", [start("2026-01-30"), stop("2026-03-06")], "2026-05-01")).toMatchObject({
      late: true,
    });
  });

  it("starts anew, with nothing kept of before", () => {
    const events = [start("2026-01-30"), extend("2026-02-02", 10), stop("2026-02-03"), start("2026-03-02")];
    const clock = run("ALIC.42.decide20", events, "2026-03-02");
    expect(clock).toMatchObject({ status: "running", startedOn: "2026-03-02", due: "2026-03-30" });
    expect(clock.extended).toBeUndefined();
  });

  it("without a date to start from it can't run, and says so", () => {
    expect(run("ALIC.42.decide20", [start("")], "2026-03-02")).toMatchObject({ status: "idle" });
    expect(codes(run("ALIC.42.decide20", [start("2026-02-30")], "2026-03-02"))).toEqual(["noDate"]);
  });

  it("counted back from a day: no start, and over when that many days are no longer left", () => {
    const clock = run("APL.64.notice", [start("2026-10-15")], "2026-09-29");
    expect(clock).toMatchObject({ status: "running", due: "2026-09-29", left: 0 });
    expect(clock.startedOn).toBeUndefined();
    expect(run("APL.64.notice", [start("2026-10-15")], "2026-09-30").status).toBe("expired");
  });

  it("in hours: over a minute after the last", () => {
    const events = [start("2026-10-03T22:40+08:00")];
    expect(run("ACO.19.report24h", events, "2026-10-04T22:40+08:00")).toMatchObject({ status: "running", left: 0 });
    expect(run("ACO.19.report24h", events, "2026-10-04T14:41:00Z")).toMatchObject({ status: "expired", left: -1 });
    expect(run("ACO.19.report24h", events, "2026-10-04").status).toBe("running");
    expect(run("ACO.19.report24h", events, "2026-10-05").status).toBe("expired");
  });

  it("whose length the document sets runs for that length, and not without", () => {
    const withLength: ClockEvent = { kind: "start", on: "2026-10-20", length: 15 };
    expect(run("ELS.27.report", [withLength], "2026-10-21")).toMatchObject({ status: "running", due: "2026-11-04" });
    const without = run("ELS.27.report", [start("2026-10-20")], "2026-10-21");
    expect(without.status).toBe("idle");
    expect(without.explanation.zh).toContain("期限由文书写明");
  });
});

describe("extension", () => {
  it.each([
    ["行政许可法 42: ten days, once", "ALIC.42.decide20", [extend("2026-02-02", 10)], "2026-03-19", []],
    ["行政许可法 42: not eleven", "ALIC.42.decide20", [extend("2026-02-02", 11)], "2026-03-05", ["tooLong"]],
    [
      "行政许可法 42: not twice",
      "ALIC.42.decide20",
      [extend("2026-02-02", 5), extend("2026-02-03", 5)],
      "2026-03-12",
      ["tooOften"],
    ],
    ["行政许可法 42: not after the end", "ALIC.42.decide20", [extend("2026-03-06", 10)], "2026-03-05", ["tooLate"]],
    ["行政许可法 42: on the last day still", "ALIC.42.decide20", [extend("2026-03-05", 10)], "2026-03-19", []],
    ["no extension of nothing", "ALIC.42.decide20", [extend("2026-02-02", 0)], "2026-03-05", ["tooLong"]],
    ["行政许可法 32 knows none", "ALIC.32.supplement5", [extend("2026-02-02", 5)], "2026-02-06", ["notAllowed"]],
  ])("%s", (_, term, extensions, due, refused) => {
    const clock = run(term, [start("2026-01-30"), ...extensions], "2026-02-02");
    expect(clock.due).toBe(due);
    expect(codes(clock)).toEqual(refused);
  });

  it("行政强制法 25: often, but never more than thirty days in all", () => {
    const once = [start("2026-09-07"), extend("2026-10-01", 20)];
    expect(run("ACO.25.term30", [...once, extend("2026-10-20", 10)], "2026-10-20")).toMatchObject({
      due: "2026-11-06",
      extended: 30,
      refused: [],
    });
    expect(codes(run("ACO.25.term30", [...once, extend("2026-10-20", 11)], "2026-10-20"))).toEqual(["tooLong"]);
  });

  it("食品安全法实施条例 61: forty-five days", () =>
    expect(run("FSR.61.seize45", [start("2026-09-02"), extend("2026-09-20", 45)], "2026-09-21").due).toBe(
      "2026-11-16",
    ));

  it("治安管理处罚法 118: thirty days at a time, twice", () => {
    const twice = [start("2026-09-04"), extend("2026-09-20", 30), extend("2026-10-20", 30)];
    expect(run("PSL.118.term30", twice, "2026-10-21").due).toBe("2026-12-03");
    expect(codes(run("PSL.118.term30", [...twice, extend("2026-11-20", 30)], "2026-11-21"))).toEqual(["tooOften"]);
    expect(codes(run("PSL.118.term30", [start("2026-09-04"), extend("2026-09-20", 60)], "2026-09-21"))).toEqual([
      "tooLong",
    ]);
  });

  it("市场监管 64: thirty days by the head, then as long as the heads in council say", () => {
    const first = [start("2026-05-04"), extend("2026-07-01", 30)];
    expect(codes(run("SAMR.64.ninety", [start("2026-05-04"), extend("2026-07-01", 40)], "2026-07-01"))).toEqual([
      "tooLong",
    ]);
    const clock = run("SAMR.64.ninety", [...first, extend("2026-08-20", 45)], "2026-08-20");
    expect(clock).toMatchObject({ due: "2026-10-16", extended: 75, refused: [] });
  });

  it("names its article and the length in the account", () => {
    const clock = run("OGI.33.reply20", [start("2026-05-29"), extend("2026-06-10", 20)], "2026-06-10");
    expect(clock.basis).toEqual([
      "政府信息公开条例/33/2",
      "国务院关于职工工作时间的规定/7/1",
      "全国年节及纪念日放假办法/2",
      "全国年节及纪念日放假办法/6",
    ]);
    expect(clock.explanation.zh).toContain("其中经批准延长20。");
  });
});

it("the account: start, each day passed over, end, articles, what silence means", () => {
  const { explanation } = run("ALIC.32.supplement5", [start("2026-02-11")], "2026-02-12");
  expect(explanation.zh).toBe(
    [
      "自2026年2月11日的次日起算，始日不计入（参照《民事诉讼法》第八十五条第二款）。",
      "期限5个工作日（《行政许可法》第三十二条第一款第（四）项、《行政许可法》第八十二条）。",
      "不计入：2026年2月15日至2026年2月23日（春节）。",
      "届满：2026年2月25日（星期三）。",
      "逾期：自收到申请材料之日起即为受理。",
    ].join("\n"),
  );
  expect(explanation.en).toContain("Not counted: 2026-02-15 to 2026-02-23 (Spring Festival).");
  expect(explanation.en).toContain("After that: it counts as accepted from the day of receipt.");
});
