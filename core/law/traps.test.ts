import { describe, expect, it } from "vitest";
import { countingOf } from "./counting.ts";
import { receivedOn } from "./receipt.ts";
import { runTally } from "./tally.ts";
import { asked, due } from "./testing/asking.ts";
import { counting, tallies, termOf } from "./testing/time-packs.ts";

/** The numbers are those of the table of traps (law-rules §11); each is what naive code gets wrong. */
describe("traps of counting", () => {
  it("1. 处罚法: seven days are working days, fifteen and ninety are not, ten neither", () => {
    const kind = (length: number) => asked("行政处罚法", { from: "2026-02-13", length }).dayCount;
    expect([2, 3, 5, 7].map(kind)).toEqual(["workday", "workday", "workday", "workday"]);
    expect([1, 4, 6, 10, 15, 90].map(kind)).toEqual(Array(6).fill("calendarDay"));
    expect(asked("行政处罚法", { from: "2026-02-13", length: 15 })).toMatchObject({ dayCountBasis: "contrario" });
  });

  it("2. 强制法: ten days are included; 复议法 lists three, five, seven and ten", () => {
    const kind = (statute: string, length: number) => asked(statute, { from: "2026-02-13", length }).dayCount;
    expect([3, 5, 10, 11, 30].map((length) => kind("行政强制法", length))).toEqual([
      "workday",
      "workday",
      "workday",
      "calendarDay",
      "calendarDay",
    ]);
    expect([3, 5, 7, 10].every((length) => kind("行政复议法", length) === "workday")).toBe(true);
    expect([15, 30, 60].every((length) => kind("行政复议法", length) === "calendarDay")).toBe(true);
    expect(due("ACO.54.demand10", "2026-09-21")).toBe("2026-10-12");
  });

  it("3. 许可法 82 covers its own terms, twenty and forty-five days too, not those of another regulation", () => {
    expect(asked("行政许可法", { from: "2026-03-16", length: 45 }).dayCount).toBe("workday");
    const permit = asked("排污许可管理条例", { from: "2026-03-16", length: 20 });
    expect(permit).toMatchObject({ dayCount: "unspecified", dayCountBasis: "unspecified" });
    expect(due("PER.12.simple20", "2026-05-11")).toBe("2026-06-01");
  });

  it("4. renewal: thirty days by 许可法, sixty for discharge permits; the statute decides, not one constant", () => {
    expect([due("ALIC.50.renew30", "2026-12-31"), due("PER.14.renew60", "2026-12-31")]).toEqual([
      "2026-12-01",
      "2026-11-01",
    ]);
    const { from, length } = { from: "2026-12-31", length: 30 };
    expect(asked("行政许可法", { from, length, side: "party" }).dayCount).toBe("unspecified");
  });

  it("5. 移送规定 and 治安法 name no kind of day; twenty-four hours run through the weekend", () => {
    for (const statute of ["行政执法机关移送涉嫌犯罪案件的规定", "治安管理处罚法"]) {
      const period = asked(statute, { from: "2026-09-24", length: 2 });
      expect(period).toMatchObject({ dayCount: "unspecified", dayCountBasis: "unspecified" });
      expect(period.explanation.zh).toContain("没有写明口径");
    }
    expect(due("TRF.5.move24h", "2026-09-30T16:00+08:00")).toBe("2026-10-01T16:00+08:00");
  });

  it("6. the first day stays out: by reference where the statute is silent, by its own words where it speaks", () => {
    expect(asked("行政处罚法", { from: "2026-03-02", length: 2 })).toMatchObject({ due: "2026-03-04" });
    expect(asked("行政处罚法", { from: "2026-03-02", length: 2 }).explanation.zh).toContain(
      "参照《民事诉讼法》第八十五条第二款",
    );
    expect(asked("行政复议法", { from: "2026-03-02", length: 3 }).explanation.zh).not.toContain("参照");
    expect(countingOf(counting, "行政处罚法").firstDay.by).toBe("reference");
    expect(countingOf(counting, "市场监督管理行政处罚程序规定").firstDay.by).toBe("statute");
  });

  it("7. a last day moves only where the statute says so, and limits on rights never", () => {
    expect(asked("行政复议法", { from: "2026-08-05", length: 60 })).toMatchObject({
      due: "2026-10-08",
      rollover: "restDay",
    });
    expect(asked("行政处罚法", { from: "2026-09-20", length: 15 })).toMatchObject({
      due: "2026-10-05",
      rollover: "none",
    });
    expect(due("ACO.25.term30", "2026-09-07")).toBe("2026-10-07");
    expect(due("SAMR.38.term30", "2026-09-01")).toBe("2026-10-01");
    expect(due("SAMR.64.ninety", "2026-07-03")).toBe("2026-10-08");
  });

  it("8. 法定节假日 is not every day of rest; a worked Saturday is a working day; 2027 is provisional", () => {
    const sunday = { from: "2026-05-04", length: 90 };
    expect(asked("市场监督管理行政处罚程序规定", sunday)).toMatchObject({
      due: "2026-08-02",
      rollover: "statutoryHoliday",
    });
    expect(asked("行政诉讼法", sunday)).toMatchObject({ due: "2026-08-03", rollover: "restDay" });
    expect(due("APL.56.preserve", "2026-02-13")).toBe("2026-03-02");
    expect(asked("行政处罚法", { from: "2026-12-30", length: 7 }).provisional).toBe(true);
    expect(asked("行政处罚法", { from: "2026-12-20", length: 7 }).provisional).toBe(false);
  });

  it("9. seven days before a hearing: seven full working days between, not seven counted forward, nor calendar days", () => {
    expect(due("APL.64.notice", "2026-10-15")).toBe("2026-09-29");
    expect(asked("行政处罚法", { from: "2026-10-15", length: 7, backward: "bothEndsOut" }).due).toBe("2026-09-29");
    expect(asked("行政处罚法", { from: "2026-10-15", length: 7, backward: "oneEndOut" }).due).toBe("2026-09-30");
    expect(due("ACO.51.before3", "2026-10-08")).toBe("2026-09-24");
    expect(due("ARL.51.hearing5", "2026-05-12")).toBe("2026-04-30");
  });

  it("10. deemed acceptance looks back to receipt by 许可法, and forward from the end by 复议法", () => {
    expect(termOf("ALIC.32.supplement5").deemed?.asOf).toBe("start");
    expect(termOf("ARL.30.review5").deemed?.asOf).toBe("expiry");
  });

  it("11. what a supplement does: resets (信息公开), nothing (共享), and 许可法 runs from acceptance", () => {
    expect(termOf("OGI.33.reply20").reset?.basis).toBe("政府信息公开条例/30");
    const request = termOf("GDS.21.cond10");
    expect([request.reset, request.suspension, request.exclusion]).toEqual([undefined, undefined, undefined]);
    expect(termOf("ALIC.42.decide20").start.zh).toBe("受理");
  });

  it("12. the day of receipt is not the moment of the upload", () => {
    const dates = { handedIn: "2026-03-02", enteredSystem: "2026-03-03", confirmed: "2026-03-05" };
    const on = (statute: string, channel: Parameters<typeof receivedOn>[1]) =>
      receivedOn(countingOf(counting, statute), channel, dates);
    expect(on("政府信息公开条例", "internet")).toEqual({ on: "2026-03-05", basis: ["政府信息公开条例/31/1/3"] });
    expect(on("政府信息公开条例", "plainMail")).toMatchObject({ on: "2026-03-05" });
    expect(on("政府信息公开条例", "inPerson")).toMatchObject({ on: "2026-03-02" });
    expect(on("行政复议法实施条例", "internet")).toMatchObject({ on: "2026-03-03" });
    expect(receivedOn(countingOf(counting, "政府信息公开条例"), "internet", {})).toMatchObject({
      waitingFor: "confirmed",
    });
    expect(on("行政处罚法", "internet")).toBeUndefined();
  });

  it("13. silence of a third party is no consent; silence of a co-author is", () => {
    expect(termOf("OGI.32.third15").deemed).toBeUndefined();
    expect(termOf("OGI.34.peer15").deemed?.effect.zh).toBe("视为同意公开");
  });

  it("14. sharing has clocks of its own: reply in one or ten, at most ten more, then twenty to deliver", () => {
    expect(due("GDS.21.uncond1", "2026-04-21")).toBe("2026-04-22");
    expect(due("GDS.22.deliver20", "2026-04-22")).toBe("2026-05-22");
    expect(due("GDS.21.cond10", "2026-04-21", { extension: 11 })).toBe("noExtension");
    expect(termOf("GDS.21.cond10").extension?.[0]).toMatchObject({
      max: 10,
      approver: { zh: "同级政务数据共享主管部门" },
    });
  });

  it("15. a catalogue: ten working days from the change, two to review", () => {
    expect(due("GDS.17.update10", "2026-09-21")).toBe("2026-10-12");
    expect(due("GDS.17.audit2", "2026-10-12")).toBe("2026-10-14");
    expect(termOf("GDS.17.update10").note?.zh).toContain("由部署机关设置");
  });

  it("16. the ninety days run from the opening of the case; only a sector's rule leaves time out", () => {
    expect(termOf("APL.60.ninety").start.zh).toBe("立案");
    expect(termOf("APL.60.ninety").exclusion).toBeUndefined();
    expect(termOf("SAMR.64.ninety").exclusion?.basis).toBe("市场监督管理行政处罚程序规定/64/2");
  });

  const tallied = (id: string, question: Parameters<typeof runTally>[1]) => {
    const tally = tallies.get(id);
    const result = tally && runTally(tally, question);
    return result?.ok ? result.tallied : result?.fault.code;
  };

  it("17. surcharge: three per cent a day, simple, full on the thirty-fourth day; days in court are taken away", () => {
    const fine = { start: "2026-03-31", fine: 1_000_000 };
    expect(tallied("APL.72.lateFee", { ...fine, through: "2026-03-31" })).toMatchObject({ days: 0, sum: 0 });
    expect(tallied("APL.72.lateFee", { ...fine, through: "2026-04-10" })).toMatchObject({ days: 10, sum: 300_000 });
    expect(tallied("APL.72.lateFee", { ...fine, through: "2026-05-03" })).toMatchObject({ days: 33, sum: 990_000 });
    expect(tallied("APL.72.lateFee", { ...fine, through: "2026-05-04" })).toEqual({
      days: 34,
      sum: 1_000_000,
      fullOn: "2026-05-04",
    });
    expect(tallied("APL.72.lateFee", { ...fine, through: "2026-12-31" })).toMatchObject({ sum: 1_000_000 });
    const excluded = [{ from: "2026-04-06", to: "2026-04-25", reason: { zh: "复议", en: "reconsideration" } }];
    expect(tallied("APL.72.lateFee", { ...fine, through: "2026-04-30", excluded })).toEqual({
      days: 10,
      sum: 300_000,
      fullOn: "2026-05-24",
    });
    expect(tallied("EEC.1060.daily", { start: "2026-09-01", through: "2026-10-11", fine: 500_000 })).toEqual({
      days: 40,
      sum: 20_000_000,
    });
    expect(tallied("EEC.1060.daily", { start: "2026-09-01", through: "2026-10-11", fine: 1, excluded })).toBe(
      "noExclusion",
    );
  });
});
