import { describe, expect, it } from "vitest";
import type { ClockEvent } from "./clock-event.ts";
import { begin, codes, end, resume, run, start, stop, suspend } from "./testing/running.ts";

describe("time that does not count", () => {
  it("stands still while it lasts: no end, and what is left stays", () => {
    const events = [start("2026-01-30"), begin("2026-03-02", "2026-03-02")];
    const clock = run("ALIC.42.decide20", events, "2026-06-30");
    expect(clock).toMatchObject({
      status: "excluded",
      left: 4,
      excludedSpans: [{ from: "2026-03-02", reason: "检测" }],
    });
    expect(clock.due).toBeUndefined();
    expect(clock.explanation.zh).toContain("自2026年3月2日起暂不计算（检测）");
  });

  it("left out from the day of the start on, all of the term is left", () => {
    const events = [start("2026-01-30"), begin("2026-01-30", "2026-01-30")];
    expect(run("ALIC.42.decide20", events, "2026-02-10")).toMatchObject({ status: "excluded", left: 20 });
  });

  it("afterwards goes on: first and last day are both left out", () => {
    const events = [start("2026-01-30"), begin("2026-03-02", "2026-03-02"), end("2026-03-06")];
    expect(run("ALIC.42.decide20", events, "2026-03-09")).toMatchObject({
      status: "running",
      due: "2026-03-12",
      left: 3,
      excludedSpans: [{ from: "2026-03-02", to: "2026-03-06", reason: "检测" }],
      basis: ["行政许可法/42/1", "行政许可法/82", "行政许可法/45"],
    });
  });

  it("行政许可法 45: without written notice time goes on", () => {
    const clock = run("ALIC.42.decide20", [start("2026-01-30"), begin("2026-03-02"), end("2026-03-06")], "2026-03-09");
    expect(clock).toMatchObject({ status: "expired", due: "2026-03-05" });
    expect(clock.refused).toMatchObject([{ code: "noNotice", basis: ["行政许可法/45"] }]);
    expect(clock.explanation.zh).toContain("没有书面告知，时间照常计算");
  });

  it("a notice given later takes back no day that had counted", () => {
    const events = [start("2026-01-30"), begin("2026-03-02", "2026-03-04"), end("2026-03-06")];
    expect(run("ALIC.42.decide20", events, "2026-03-09")).toMatchObject({
      due: "2026-03-10",
      excludedSpans: [{ from: "2026-03-04", to: "2026-03-06" }],
    });
  });

  it("行政强制法 25: testing prolongs a seizure by its calendar days, told in writing", () => {
    const events = [start("2026-09-07"), begin("2026-09-14", "2026-09-14"), end("2026-09-23")];
    expect(run("ACO.25.term30", events, "2026-09-30")).toMatchObject({ due: "2026-10-17", dayCount: "calendarDay" });
  });

  it("行政处罚法 60: where no rule of the field allows it, nothing is left out", () => {
    const clock = run("APL.60.ninety", [start("2026-05-04"), begin("2026-06-01"), end("2026-06-30")], "2026-07-01");
    expect(clock).toMatchObject({ status: "running", due: "2026-08-02", refused: [{ code: "notAllowed" }] });
    expect(run("SAMR.64.ninety", [start("2026-05-04"), begin("2026-06-01"), end("2026-06-30")], "2026-07-01").due).toBe(
      "2026-09-01",
    );
  });

  it("what begins after the end is too late", () => {
    const clock = run("ALIC.42.decide20", [start("2026-01-30"), begin("2026-03-06", "2026-03-06")], "2026-03-09");
    expect([clock.status, ...codes(clock)]).toEqual(["expired", "tooLate"]);
  });

  it("stopping while it stands still ends the span", () => {
    const events = [start("2026-01-30"), begin("2026-03-02", "2026-03-02"), stop("2026-03-04")];
    expect(run("ALIC.42.decide20", events, "2026-06-30")).toMatchObject({
      status: "stopped",
      late: false,
      excludedSpans: [{ from: "2026-03-02", to: "2026-03-04" }],
    });
  });
});

describe("suspension (行政复议法 39)", () => {
  const events = [start("2026-03-16"), suspend("2026-04-01"), resume("2026-04-21")];

  it("stands still from the day of suspension; the day of resumption counts", () => {
    expect(run("ARL.62.decide60", events.slice(0, 2), "2026-04-10")).toMatchObject({ status: "suspended", left: 45 });
    expect(run("ARL.62.decide60", events, "2026-04-21")).toMatchObject({
      status: "running",
      due: "2026-06-04",
      excludedSpans: [{ from: "2026-04-01", to: "2026-04-20", reason: "中止" }],
    });
  });

  it("may overlap time left out without being counted twice", () => {
    const both = [
      start("2026-03-16"),
      suspend("2026-04-01"),
      begin("2026-04-11"),
      resume("2026-04-21"),
      end("2026-04-25"),
    ];
    expect(run("ARL.62.decide60", both, "2026-04-30")).toMatchObject({ status: "running", due: "2026-06-09" });
  });

  it("resumed on the day it was suspended, nothing is left out", () => {
    const events = [start("2026-03-16"), suspend("2026-04-01"), resume("2026-04-01")];
    expect(run("ARL.62.decide60", events, "2026-04-30")).toMatchObject({ due: "2026-05-15" });
  });

  it("where no article knows it, it has no effect", () =>
    expect(codes(run("ALIC.42.decide20", [start("2026-01-30"), suspend("2026-02-02")], "2026-02-03"))).toEqual([
      "notAllowed",
    ]));
});

describe("reset (政府信息公开条例 30)", () => {
  it("counts from the supplemented request, the days before forgotten", () => {
    const events: ClockEvent[] = [
      start("2026-05-11"),
      begin("2026-05-12"),
      end("2026-05-20"),
      { kind: "reset", on: "2026-05-29" },
    ];
    const clock = run("OGI.33.reply20", events, "2026-06-01");
    expect(clock).toMatchObject({ startedOn: "2026-05-29", due: "2026-06-29" });
    expect(clock.excludedSpans).toBeUndefined();
  });

  it("where the article knows none, supplements stop no clock (政务数据共享条例 21)", () => {
    const clock = run("GDS.21.cond10", [start("2026-04-21"), { kind: "reset", on: "2026-04-28" }], "2026-04-29");
    expect(clock).toMatchObject({ due: "2026-05-08", refused: [{ code: "notAllowed" }] });
  });
});
