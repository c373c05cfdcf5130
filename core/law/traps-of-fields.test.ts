import { describe, expect, it } from "vitest";
import { isWithin } from "./bounds.ts";
import { runClock } from "./clock.ts";
import { countingOf } from "./counting.ts";
import { receivedOn } from "./receipt.ts";
import { due } from "./testing/asking.ts";
import { calendar, counting, termFiles, termOf, terms } from "./testing/time-packs.ts";

/**
 * The traps of law-rules §11 from the eighteenth on. Two of them are no matter of time and are tested where they belong:
 * 19 (the milder of two statutes) and 21 (which remedy comes first).
 */
describe("traps of particular fields", () => {
  it("18. limitation: two or five years, six months for 治安, the code's own; leap day ends on the month's last", () => {
    expect(due("APL.36.limit2y", "2024-02-29")).toBe("2026-02-28");
    expect(due("PSL.25.limit6m", "2025-08-31")).toBe("2026-02-28");
    expect([due("EEC.1054.limit", "2026-09-01"), due("EEC.1054.limit2y", "2026-09-01")]).toEqual([
      "2031-09-01",
      "2028-09-01",
    ]);
    expect(termOf("EEC.1054.limit2y").note?.zh).toContain("没有过渡规定");
  });

  it("20. enforcement: three months from the end of the time to sue, or after reconsideration of fifteen days", () => {
    const sued = due("ALT.46.direct6m", "2026-01-15");
    expect([sued, due("ALTI.156.enforce3m", sued)]).toEqual(["2026-07-15", "2026-10-15"]);
    const reconsidered = due("ALT.45.after15", "2026-05-17");
    expect([reconsidered, due("ACO.53.court3m", reconsidered)]).toEqual(["2026-06-01", "2026-09-01"]);
    expect(due("ALTI.64.untold1y", "2026-01-15")).toBe("2027-01-15");
  });

  it("22. simple reconsideration is never extended; the ordinary at most thirty days, by the office's head", () => {
    expect(termOf("ARL.62.decide30").extension).toBeUndefined();
    expect(due("ARL.62.decide30", "2026-06-01", { extension: 1 })).toBe("noExtension");
    expect(termOf("ARL.62.decide60").extension?.[0]).toMatchObject({
      max: 30,
      approver: { zh: "行政复议机构的负责人" },
    });
    expect(termOf("ARL.62.decide60").exclusion?.basis).toContain("行政复议法实施条例/45");
    expect(due("ARL.41.end60", "2026-03-01")).toBe("2026-04-30");
  });

  it("23. hours run from the moment; by 市监 80 from the next full hour", () => {
    const from = "2026-05-01T09:20+08:00";
    expect([due("ACO.19.report24h", from), due("SAMR.33.reg24h", from)]).toEqual([
      "2026-05-02T09:20+08:00",
      "2026-05-02T10:00+08:00",
    ]);
    expect(due("SAMR.33.reg24h", "2026-05-01T09:00+08:00")).toBe("2026-05-02T10:00+08:00");
  });

  it("24. a seizure: thirty and thirty, of food thirty and forty-five; testing counts out only when told in writing", () => {
    expect(due("ACO.25.term30", "2026-09-02", { extension: 31 })).toBe("noExtension");
    expect(due("FSR.61.seize45", "2026-09-02", { extension: 45 })).toBe("2026-11-16");
    expect(termOf("ACO.25.term30").exclusion?.writtenNotice).toBe(true);
    expect([termOf("ACO.25.term30").note?.zh, termOf("ACO.32.freeze30").note?.zh]).toEqual([
      "法律、行政法规另有规定的除外。",
      "只有法律可以另有规定。",
    ]);
  });

  it("25. evidence registered: after seven days 市监 releases it, 处罚法 does not", () => {
    expect(termOf("APL.56.preserve").deemed).toBeUndefined();
    expect(termOf("SAMR.35.auto").deemed?.effect.zh).toBe("先行登记保存措施自动解除");
  });

  it("26. a freezing ends by itself, a seizure by decision", () => {
    expect(termOf("ACO.32.freeze30").deemed?.basis).toBe("行政强制法/33/3");
    expect(termOf("ACO.25.term30").deemed).toBeUndefined();
  });

  it("27. withdrawal: three working days from the change; in 广东 from receipt of the paper", () => {
    expect(due("APL.48.withdraw", "2026-02-12")).toBe("2026-02-24");
    expect([termOf("APL.48.withdraw").start.zh, termOf("LOC.GD.withdraw3").start.zh]).toEqual([
      "决定被变更、撤销、确认违法或者确认无效",
      "收到有关决定或者生效裁判文书",
    ]);
  });

  it("28. what must be kept is kept at least so long: the end is a first day, not a last", () => {
    for (const id of [
      "PIPL.56.keep3y",
      "NDR.12.keep3y",
      "GDS.29.log3y",
      "CSL.23.log6m",
      "VID.17.keep30",
      "PER.19.keep5y",
      "ESL.24.keep5y",
    ])
      expect(termOf(id).bound).toBe("earliest");
  });

  it("29. 以下 includes the number here and excludes it there", () => {
    const within = (statute: string, word: string, value: number) =>
      isWithin(countingOf(counting, statute), word, value, 10);
    expect(
      ["市场监督管理行政处罚程序规定", "治安管理处罚法", "广东省生态环境行政处罚自由裁量权规定"].map((statute) =>
        within(statute, "以下", 10),
      ),
    ).toEqual([true, true, false]);
    expect(within("广东省生态环境行政处罚自由裁量权规定", "以上", 10)).toBe(true);
    expect(within("行政处罚法", "以下", 10)).toBeUndefined();
    expect(
      ["以上", "以下", "不满", "超过"].map((word) => [9, 10, 11].map((value) => within("民法典", word, value))),
    ).toEqual([
      [false, true, true],
      [true, true, false],
      [true, false, false],
      [false, false, true],
    ]);
    expect(within("民法典", "左右", 10)).toBeUndefined();
  });

  it("30. only a law changes the sixty days of reconsideration", () => {
    expect(termOf("ARL.20.apply60").note?.zh).toBe("法律规定的申请期限超过六十日的除外。");
    expect(termOf("ARL.62.decide60").note?.zh).toBe("法律规定的期限少于六十日的除外。");
  });

  it("31. logs are kept six months by article 23 of the amended 网络安全法, not 21", () => {
    expect(termOf("CSL.23.log6m").basis).toBe("网络安全法/23/1/3");
  });

  it("32. supervision has no days of its own; a province's are no other's", () => {
    expect(due("ELS.27.report", "2026-10-20")).toBe("lengthNeeded");
    expect(
      termFiles
        .find(({ statute }) => statute === "行政执法监督条例")
        ?.terms.every(({ length }) => length === undefined || length === 0),
    ).toBe(true);
    expect(termOf("LOC.SC.els30").statute).toBe("四川省行政执法监督条例");
  });

  it("33. a request about personal data has no statutory number of days", () => {
    const own = [...terms.values()].filter(({ statute }) => statute === "个人信息保护法");
    expect(own.map(({ id }) => id)).toEqual(["PIPL.56.keep3y", "PIPL.57.breach"]);
  });

  it("34. a data breach: at once, no seventy-two hours", () => {
    expect(termOf("PIPL.57.breach")).toMatchObject({ length: 0, note: { zh: "本法没有小时数。" } });
  });

  it("35. the right to a hearing counts as given up only by the department's rule", () => {
    expect(termOf("APL.64.request").deemed).toBeUndefined();
    expect(termOf("SAMR.57.defence5").deemed?.effect.zh).toBe("视为放弃此权利");
  });

  it("36. electronic service is the day it enters the addressee's system; a push that failed never arrived", () => {
    for (const statute of ["民事诉讼法", "市场监督管理行政处罚程序规定", "行政复议法实施条例", "电子签名法"]) {
      const rules = countingOf(counting, statute);
      expect(receivedOn(rules, "internet", { handedIn: "2026-03-02", enteredSystem: "2026-03-03" })).toMatchObject({
        on: "2026-03-03",
      });
      expect(receivedOn(rules, "internet", { handedIn: "2026-03-02" })).toMatchObject({ waitingFor: "enteredSystem" });
    }
  });

  it("37. public notice: thirty calendar days after publication", () => {
    expect([due("CPC.95.public30", "2026-05-04"), due("SAMR.82.public30", "2026-05-04")]).toEqual([
      "2026-06-03",
      "2026-06-03",
    ]);
  });
});

it("a paper posted in time is in time, however long it travels (民事诉讼法 85)", () => {
  const on = receivedOn(countingOf(counting, "民事诉讼法"), "signedMail", {
    posted: "2026-10-08",
    signedFor: "2026-10-12",
  });
  expect(on).toEqual({ on: "2026-10-08", basis: ["民事诉讼法/85/4"] });
});

it("silence: the clock that makes the law act says what follows", () => {
  const clock = runClock(termOf("ALIC.50.deemed"), [{ kind: "start", on: "2026-10-03" }], "2026-10-04", { calendar });
  expect(clock).toMatchObject({ status: "expired", due: "2026-10-03" });
  expect(clock.explanation.zh).toContain("逾期：视为准予延续。");
});
