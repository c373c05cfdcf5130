import { beforeEach, describe, expect, it } from "vitest";
import { Matter, officer, party, verdict, type Asked, type Doer } from "./testing/matter.ts";
import { law, loaded, penaltySource } from "./testing/packed.ts";

const procedure = loaded(penaltySource());
const [worker, second, chief] = [officer("officer", "u-1"), officer("officer", "u-2"), officer("head", "u-9")];
const first = { earlier: { sameAct: false, withinYear: false } };

let matter: Matter;
beforeEach(() => {
  matter = new Matter(procedure, law);
});

/** Does an act that must be allowed. */
const done = (act: string, on: string, doer: Doer, asked: Asked = {}) => {
  expect([act, on, ...verdict(matter.act(act, on, doer, asked))]).toEqual([act, on, "allowed"]);
};
const due = (clock: string, on: string) => {
  const state = matter.clock(clock, on);
  return [state?.status, state?.due];
};

const file = () =>
  done("file", "2026-01-05", chief, { input: { officers: ["u-1", "u-2"], source: "patrol" }, lookups: first });
const parties = [
  { name: "甲公司", fine: 500_000 },
  { name: "乙某", fine: 20_000 },
];
const tell = (on: string) => done("tell", on, worker, { input: { parties } });

describe("立案后九十日（市场监督管理行政处罚程序规定第六十四条）", () => {
  it("the day of filing does not count: 90 days from 5 January end on 5 April, a holiday, and move to the 7th", () => {
    file();
    expect(due("decision", "2026-01-05")).toEqual(["running", "2026-04-07"]);
  });

  it("an appraisal of 17 days and a suspension of 4 do not count; an extension of 5 that ends in a holiday moves on", () => {
    file();
    done("beginAppraisal", "2026-01-20", worker, { input: { reason: "鉴定" } });
    expect(due("decision", "2026-01-25")).toEqual(["excluded", undefined]);
    done("endAppraisal", "2026-02-05", worker);
    done("suspend", "2026-02-06", chief, { input: { reason: "等待刑事部门意见" } });
    expect(due("decision", "2026-02-08")).toEqual(["suspended", undefined]);
    done("resume", "2026-02-10", chief);
    // 26 April is a plain Sunday, which this rule doesn't move.
    expect(due("decision", "2026-02-10")).toEqual(["running", "2026-04-26"]);
    done("extendDecision", "2026-02-11", chief, { input: { days: 5 } });
    expect(due("decision", "2026-02-11")).toEqual(["running", "2026-05-06"]);
    expect(matter.clock("decision", "2026-02-11")?.excludedSpans).toEqual([
      { from: "2026-01-20", to: "2026-02-05", reason: "鉴定" },
      { from: "2026-02-06", to: "2026-02-09", reason: "等待刑事部门意见" },
    ]);
  });

  it("while an appraisal runs nobody is told, and none begins twice", () => {
    file();
    done("beginAppraisal", "2026-01-20", worker, { input: { reason: "鉴定" } });
    expect(verdict(matter.ask("tell", "2026-01-21", worker, { input: { parties } }))).toEqual(["track"]);
    expect(verdict(matter.ask("beginAppraisal", "2026-01-21", worker, { input: { reason: "x" } }))).toEqual(["track"]);
  });
});

describe("扣押（行政强制法第二十五条）", () => {
  beforeEach(() => {
    file();
    done("seize", "2026-01-07", worker, { input: { goods: "设备" } });
    done("seize", "2026-01-08", worker, { input: { goods: "原料" } });
  });

  it("each seizure has thirty days of its own, which no weekend moves", () => {
    expect(due("seizure/1/term", "2026-01-08")).toEqual(["running", "2026-02-06"]);
    expect(due("seizure/2/term", "2026-01-08")).toEqual(["running", "2026-02-07"]);
  });

  it("testing told in writing does not count for the one that is tested; thirty more days by the head", () => {
    done("beginTest", "2026-01-12", worker, { object: "1", input: { noticeOn: "2026-01-12" } });
    done("endTest", "2026-01-16", worker, { object: "1" });
    expect(due("seizure/1/term", "2026-01-16")).toEqual(["running", "2026-02-11"]);
    done("extendSeizure", "2026-02-04", chief, { object: "1", input: { days: 30 } });
    expect(due("seizure/1/term", "2026-02-04")).toEqual(["running", "2026-03-13"]);
    expect(due("seizure/2/term", "2026-02-04")).toEqual(["running", "2026-02-07"]);
  });

  it("lifting one stops its clock and leaves the other", () => {
    done("liftSeizure", "2026-02-02", worker, { object: "2" });
    expect(matter.clock("seizure/2/term", "2026-03-01")).toMatchObject({ status: "stopped", late: false });
    expect(due("seizure/1/term", "2026-02-07")).toEqual(["expired", "2026-02-06"]);
    expect(verdict(matter.ask("liftSeizure", "2026-02-03", worker, { object: "2" }))).toEqual(["objectStage"]);
    expect(verdict(matter.ask("liftSeizure", "2026-02-03", worker, { object: "3" }))).toEqual(["object"]);
    expect(verdict(matter.ask("liftSeizure", "2026-02-03", worker))).toEqual(["object"]);
  });

  it("a form that names an object takes only one that the matter has", () => {
    const asked = (of: string) => ({ input: { reason: "鉴定", of } });
    expect(verdict(matter.ask("beginAppraisal", "2026-01-20", worker, asked("3")))).toEqual(["of shape"]);
    expect(verdict(matter.ask("beginAppraisal", "2026-01-20", worker, asked("2")))).toEqual(["allowed"]);
  });

  it("what is still seized keeps the case from being dropped", () => {
    expect(verdict(matter.ask("drop", "2026-02-02", chief))).toEqual(["nothingSeized"]);
    done("liftSeizure", "2026-02-02", worker, { object: "1" });
    done("liftSeizure", "2026-02-02", worker, { object: "2" });
    expect(verdict(matter.ask("drop", "2026-02-02", chief))).toEqual(["allowed"]);
  });
});

describe("时限由文书确定，或者重新起算", () => {
  beforeEach(file);

  it("an order to put right within fifteen days ends in the Spring Festival and moves to the first working day", () => {
    done("order", "2026-02-02", worker, { input: { days: 15 } });
    expect(due("correction", "2026-02-02")).toEqual(["running", "2026-02-24"]);
    done("confirmCorrection", "2026-02-20", worker);
    expect(due("correction", "2026-03-01")[0]).toBe("stopped");
  });

  it("补正后重新计算（政府信息公开条例第三十条）: twenty working days from the supplement, across the festival", () => {
    done("askFile", "2026-02-03", party, { input: { sure: true } });
    expect(due("fileAccess", "2026-02-03")).toEqual(["running", "2026-03-09"]);
    done("supplementRequest", "2026-02-06", party);
    expect(due("fileAccess", "2026-02-06")).toEqual(["running", "2026-03-12"]);
  });
});

describe("听证（行政处罚法第六十四条）", () => {
  beforeEach(() => {
    file();
    tell("2026-02-11");
  });

  it("five working days across the Spring Festival, a worked Saturday included", () => {
    expect(due("hearingRequest", "2026-02-11")).toEqual(["running", "2026-02-25"]);
  });

  it("asked for on the last day it takes its course; the notice leaves seven full working days", () => {
    done("askHearing", "2026-02-25", party);
    done("scheduleHearing", "2026-03-02", worker, { input: { hearingOn: "2026-03-20" } });
    expect(due("hearingNotice", "2026-03-02")).toEqual(["running", "2026-03-10"]);
    expect(verdict(matter.ask("notifyHearing", "2026-03-11", worker))).toEqual(["sevenDays"]);
    done("notifyHearing", "2026-03-10", worker);
    expect(verdict(matter.ask("holdHearing", "2026-03-19", worker))).toEqual(["dayCome"]);
    expect(verdict(matter.ask("decide", "2026-03-19", chief))).toEqual(["hearingOver"]);
    done("holdHearing", "2026-03-20", worker);
    expect(verdict(matter.ask("decide", "2026-03-20", chief))).toEqual(["allowed"]);
  });

  it("not asked for in time it lapses by law, on the last day, whenever somebody looks", () => {
    expect(matter.due("2026-02-25")).toEqual([]);
    for (const day of ["2026-02-26", "2026-06-01"]) {
      const [lapse, ...more] = matter.due(day);
      expect([lapse?.act.id, lapse?.outcome.effectiveOn, more]).toEqual(["hearingLapses", "2026-02-25", []]);
    }
    expect(verdict(matter.ask("askHearing", "2026-02-26", party))).toEqual(["track"]);
    done("decide", "2026-02-26", chief);
    expect(matter.acts.slice(-2).map(({ act, actor }) => [act, actor.kind])).toEqual([
      ["hearingLapses", "law"],
      ["decide", "officer"],
    ]);
  });
});

describe("决定、送达、缴款", () => {
  const decided = () => {
    file();
    tell("2026-02-11");
    done("decide", "2026-04-10", chief);
  };

  it("the decision is a paper with what the matter knew that day", () => {
    decided();
    expect(matter.acts.at(-1)?.changes.documents).toEqual([
      {
        name: "decision",
        title: { zh: "处罚决定书", en: "Decision" },
        layout: "letter",
        numberWord: "虚罚",
        to: { zh: "甲公司", en: "甲公司" },
        sealFor: "行政处罚专用章",
        lines: [
          { zh: "案号A-2，日期2026年4月10日", en: "File A-2, 2026-04-10" },
          {
            zh: "办案人员：u-1、u-2；举报人：＿＿；再犯：否",
            en: "Officers: u-1, u-2; informant: __; repeated: false",
          },
        ],
      },
    ]);
    expect(due("reconsideration", "2026-04-10")).toEqual(["running", "2026-06-09"]);
  });

  it("two parties served on different days pay by different days, the second on a holiday that does not move", () => {
    decided();
    done("serve", "2026-04-14", worker, { object: "1", input: { servedOn: "2026-04-13" } });
    expect(matter.acts.at(-1)?.effectiveOn).toBe("2026-04-13");
    done("serve", "2026-04-20", worker, { object: "2", input: { servedOn: "2026-04-20" } });
    expect(due("service/1/payment", "2026-04-20")).toEqual(["running", "2026-04-28"]);
    expect(due("service/2/payment", "2026-04-20")).toEqual(["running", "2026-05-05"]);
    done("pay", "2026-04-27", party, { object: "1" });
    expect(matter.due("2026-05-05")).toEqual([]);
    expect(matter.due("2026-05-06").map(({ act, object, outcome }) => [act.id, object, outcome.effectiveOn])).toEqual([
      ["paymentOverdue", "2", "2026-05-05"],
    ]);
    expect(verdict(matter.ask("close", "2026-05-08", chief))).toEqual(["allPaid"]);
    done("pay", "2026-05-08", worker, { object: "2" });
    expect(matter.state.objects.map(({ stage }) => stage)).toEqual(["paid", "paid"]);
    done("close", "2026-05-11", chief);
    expect(matter.state.stage).toBe("closed");
    expect(matter.clock("reconsideration", "2026-05-11")).toMatchObject({ status: "stopped", late: false });
  });

  it("a service can't be recorded for a day to come", () => {
    decided();
    const served = (servedOn: string) =>
      matter.ask("serve", "2026-04-14", worker, { object: "1", input: { servedOn } });
    expect(verdict(served("2026-04-15"))).toEqual(["effectiveOn"]);
    expect(verdict(served("2026-04-31"))).toEqual(["servedOn shape"]);
  });

  it("two payments that run out on one day both become overdue, each by an act of its own", () => {
    decided();
    for (const object of ["1", "2"]) done("serve", "2026-04-14", worker, { object, input: { servedOn: "2026-04-14" } });
    expect(matter.due("2026-06-01").map(({ object, folded }) => [object, folded.sequence])).toEqual([
      ["1", 7],
      ["2", 8],
    ]);
  });
});

describe("其他形状", () => {
  it("a recused officer may act no more; his colleague may", () => {
    file();
    done("recuse", "2026-01-06", chief, { input: { officers: ["u-1"] } });
    expect(verdict(matter.ask("order", "2026-01-07", worker, { input: { days: 3 } }))).toEqual(["recused"]);
    expect(verdict(matter.ask("order", "2026-01-07", second, { input: { days: 3 } }))).toEqual(["allowed"]);
    expect(matter.permitted("2026-01-07", worker).get("order")?.reasons).toEqual([
      { id: "recused", message: { zh: "您已回避", en: "You have been recused" }, basis: ["行政处罚法/43/1"] },
    ]);
  });

  it("a child matter begins with the facts it is given", () => {
    file();
    done("transferCrime", "2026-01-08", chief);
    expect(matter.acts.at(-1)?.changes.children).toEqual([
      { procedure: "shape.transfer", link: "crime", facts: { from: "A-2" } },
    ]);
  });

  it("what only a lookup knows decides, and a question is asked only where it applies", () => {
    const input = { officers: ["u-1", "u-2"], source: "report" };
    const again = { lookups: { earlier: { sameAct: true } } };
    expect(verdict(matter.ask("file", "2026-01-05", chief, { input, lookups: first }))).toEqual(["informant missing"]);
    const full = { ...input, informant: "丙" };
    expect(verdict(matter.ask("file", "2026-01-05", chief, { input: full, ...again }))).toEqual(["notTwice"]);
    expect(verdict(matter.ask("file", "2026-01-05", chief, { input: full }))).toEqual(["notTwice"]);
    const patrol = { ...full, source: "patrol" };
    expect(verdict(matter.ask("file", "2026-01-05", chief, { input: patrol, lookups: first }))).toEqual([
      "informant notAsked",
    ]);
    expect(verdict(matter.ask("file", "2026-01-05", chief, { input: full, lookups: first }))).toEqual(["allowed"]);
  });
});
