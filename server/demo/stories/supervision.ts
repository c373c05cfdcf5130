import type { JsonObject } from "@mingfa/core/procedure";
import { inspectionOf } from "../applications.ts";
import { step, type Step, type Story } from "../story.ts";

const story = (n: number, ago: number, then: Step[], kind = "routine"): Story => ({
  procedure: "licence.supervision",
  applicant: n % 2 === 0 ? "f-noodle" : "f-tea",
  first: step(ago, "reviewer", "open", (day) => inspectionOf(n, day(-200), kind)),
  then,
});

const inspect = (ago: number, result: string, changed: JsonObject = {}): Step =>
  step(ago, "reviewer", "inspect", {
    officers: ["reviewer", "reviewer2"],
    badgeShown: true,
    allItems: true,
    result,
    record: "按检查要点表逐项检查，情况见记录表（虚构）。",
    signed: true,
    toldOnSite: true,
    ...changed,
  });
const publish = (ago: number): Step => step(ago, "reviewer", "publishResult");
const propose = (ago: number, ground: string): Step =>
  step(ago, "reviewer", "proposeRevocation", { ground, findings: "申请时的平面布局图与实际场所不符（虚构）。" });
const heard = (ago: number): Step => step(ago, "reviewer", "stateCase", { statement: "被许可人表示没有意见。" });
const revoke = (ago: number): Step =>
  step(ago, "head", "revoke", {
    reasons: "许可决定违反法定程序。",
    publicHarm: false,
    compensation: "依法赔偿装修损失（虚构）。",
  });

const proposeBack = (ago: number): Step =>
  step(ago, "reviewer", "proposeTakeBack", { why: "circumstances", findings: "场所所在街区列入改造范围（虚构）。" });

/** Supervision of licence holders: every stage. */
export const supervisionStories: Story[] = [
  story(50, 1, []),
  story(51, 6, [inspect(4, "ok")]),
  story(52, 12, [
    inspect(10, "minor"),
    step(9, "reviewer", "orderRectify", (day) => ({
      requirements: "更换破损的防蝇设施。",
      onSite: false,
      deadline: day(-5),
    })),
  ]),
  story(53, 14, [inspect(12, "serious"), propose(8, "procedure")], "unannounced"),
  story(54, 22, [inspect(20, "serious"), propose(16, "procedure"), heard(12), revoke(6)]),
  story(55, 15, [inspect(12, "ok"), publish(9), step(8, "reviewer", "close")]),
  story(56, 25, [
    propose(20, "beyondPowers"),
    heard(15),
    step(9, "head", "keep", { reasons: "撤销可能对公共利益造成重大损害。", publicHarm: true }),
  ]),
  story(57, 30, [
    propose(26, "procedure"),
    heard(22),
    revoke(15),
    step(9, "reviewer", "cancel", { reason: "revoked", findings: "许可已依法撤销。" }),
  ]),
  story(58, 10, [proposeBack(6)]),
  story(59, 24, [
    proposeBack(20),
    heard(15),
    step(8, "head", "takeBack", {
      reasons: "街区改造，场所不再具备经营条件。",
      publicInterest: true,
      indemnity: "依法补偿搬迁损失（虚构）。",
    }),
  ]),
];
