import type { JsonObject } from "@mingfa/core/procedure";
import { foodApplication } from "../applications.ts";
import { floorPlan } from "../floor-plan.ts";
import { step, type Input, type Step, type Story } from "../story.ts";

/** Those who upload their floor plan; the others have brought it to the counter on paper. */
const withPlan = new Set([0, 5, 8]);
const planOf = (n: number) => ({ layoutPlanFile: { name: "平面布局图.pdf", bytes: floorPlan(48 + n * 5) } });

const story = (n: number, by: string, ago: number, then: Step[], changed: JsonObject = {}): Story => ({
  item: "food-business-licence",
  applicant: { lin: "f-noodle", he: "f-tea" }[by] ?? "p-ma",
  first: step(ago, by, "submit", foodApplication(n, changed), withPlan.has(n) ? { files: planOf(n) } : {}),
  then,
});

const accept = (ago: number): Step => step(ago, "clerk", "accept", { competent: true });
const assess = (ago: number, changed: JsonObject = {}): Step =>
  step(ago, "reviewer", "assess", {
    siteCheckNeeded: true,
    affectsOthers: false,
    majorInterests: false,
    publicInterest: false,
    ...changed,
  });
const siteCheck = (ago: number, passed = true): Step =>
  step(ago, "reviewer", "siteCheck", {
    officers: ["reviewer", "reviewer2"],
    passed,
    record: passed ? "场所整洁，设备齐全，流程合理。" : "没有独立的清洗消毒区，生熟食品共用操作台。",
  });
const grant = (ago: number): Step => step(ago, "head", "grant");
const served =
  (ago: number): Input =>
  (day) => ({ deliveredOn: day(ago), means: "electronic" });
const refusal = {
  reasons: "现场核查发现没有独立的清洗消毒区，布局不能避免生熟交叉。",
  unmet: ["layout"],
  reconsiderationOrgan: "明州市人民政府（虚构）",
  reconsiderationChannel: "明州市行政复议网上窗口（虚构）",
  court: "明州市青石区人民法院（虚构）",
};
const missingPlan = {
  missing: ["layoutPlan"],
  howToFix: "请补交经营场所平面布局图，标明操作间、清洗消毒区和库房的位置与面积。",
};
const withoutPlan = { materials: ["processFlow", "safetyRules"] };

/** Food business licences, new: every stage, in time and late. */
export const foodStories: Story[] = [
  story(0, "lin", 1, []),
  story(1, "he", 4, [], withoutPlan),
  // Silence: accepted by law as of the day it was received.
  story(2, "ma", 8, []),
  story(3, "lin", 3, [step(2, "clerk", "requestSupplement", missingPlan)], withoutPlan),
  story(
    4,
    "he",
    5,
    [step(4, "clerk", "requestSupplement", missingPlan), step(2, "he", "supplement", { added: ["layoutPlan"] })],
    withoutPlan,
  ),
  story(5, "lin", 6, [accept(5), assess(4)]),
  story(6, "he", 9, [
    accept(8),
    assess(7),
    step(6, "reviewer", "beginExclusion", (day) => ({ reason: "检测", noticeOn: day(6), expectedDays: 5 })),
  ]),
  story(7, "ma", 12, [
    accept(11),
    assess(10, { majorInterests: true, affectsOthers: true }),
    step(10, "reviewer", "tellInterested", {
      parties: [{ name: "楼上住户代表（虚构）", interest: "油烟排放影响居住" }],
    }),
    step(9, "reviewer", "offerHearing", { told: "申请人、楼上住户代表（虚构）" }),
    step(7, "clerk", "requestHearing", { requestedBy: "interested" }),
  ]),
  // Late: nobody decided in the statutory term.
  story(8, "lin", 28, [accept(26), assess(25), siteCheck(20)]),
  story(9, "he", 9, [accept(8), assess(7), siteCheck(5), grant(2)]),
  story(10, "lin", 12, [
    accept(11),
    assess(10),
    siteCheck(8),
    grant(6),
    step(3, "clerk", "issue", (day) => ({
      licenceNumber: "JY19999000000010",
      deliveredOn: day(3),
      means: "electronic",
    })),
    step(2, "clerk", "publish", { sensitive: false }),
  ]),
  story(11, "ma", 10, [
    accept(9),
    assess(8),
    siteCheck(7, false),
    step(4, "head", "refuse", refusal),
    step(3, "clerk", "serveDecision", served(3)),
  ]),
  story(12, "ma", 7, [step(6, "clerk", "refuseNotNeeded"), step(5, "clerk", "serveDecision", served(5))], {
    businessKinds: ["farmProduce"],
  }),
  story(13, "he", 6, [step(4, "he", "withdraw", { reason: "改在别处经营。" })]),
];
