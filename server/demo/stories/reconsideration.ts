import type { JsonObject } from "@mingfa/core/procedure";
import { reconsiderationApplication } from "../applications.ts";
import { step, type Step, type Story } from "../story.ts";

const story = (n: number, by: string, ago: number, then: Step[], changed: JsonObject = {}): Story => ({
  item: "reconsideration",
  applicant: { lin: "f-noodle", he: "f-tea" }[by] ?? "p-ma",
  first: step(ago, by, "submit", (day) => reconsiderationApplication(n, day(ago + 5), changed)),
  then,
});

const accept = (ago: number): Step => step(ago, "justice", "accept");
const copy = (ago: number): Step => step(ago, "justice", "sendCopy", (day) => ({ receivedOn: day(ago) }));
const reply = (ago: number): Step =>
  step(ago, "justice", "recordReply", {
    reply: "认为决定事实清楚、程序合法（虚构）。",
    evidence: "现场核查记录、决定书。",
  });
const heard = (ago: number): Step =>
  step(ago, "justice", "hearParties", { means: "phone", record: "申请人坚持复议请求（虚构）。" });
const reviewers = ["justice", "justice2"];
const decide = (ago: number): Step =>
  step(ago, "justice-head", "decide", {
    outcome: "uphold",
    reviewers,
    reasons: "原决定认定事实清楚，适用依据正确，程序合法（虚构）。",
    worse: false,
    thirdParty: false,
  });
const redo = (ago: number): Step =>
  step(ago, "justice-head", "revokeAndRedo", { ground: "facts", reviewers, reasons: "主要事实没有查清（虚构）。" });
const served =
  (ago: number) =>
  (day: (ago: number) => string): JsonObject => ({ deliveredOn: day(ago) });

/** Reconsideration: every stage, one case in the simple procedure. */
export const reconsiderationStories: Story[] = [
  story(70, "lin", 2, []),
  story(71, "he", 4, [step(3, "justice", "requestSupplement", { missing: "请补充身份证明。" })]),
  // Nothing handed in within the ten working days: given up by law.
  story(72, "ma", 18, [step(16, "justice", "requestSupplement", { missing: "请写明复议请求。" })]),
  story(73, "ma", 3, [
    step(1, "justice-head", "refuseAcceptance", {
      ground: "jurisdiction",
      reasons: "被申请人是省级部门（虚构）。",
      competentOrgan: "省人民政府（虚构）",
    }),
  ]),
  story(
    74,
    "lin",
    9,
    [
      step(7, "justice", "acceptSimple", { clear: true, allAgree: false }),
      step(6, "justice", "sendCopySimple", (day) => ({ receivedOn: day(6) })),
    ],
    { category: "warning", act: "对晾晒食品原料给予的警告（虚构）。" },
  ),
  story(75, "he", 14, [
    accept(12),
    copy(10),
    step(6, "justice", "suspend", { cause: "以另案结果为依据。", told: true }),
  ]),
  story(76, "ma", 12, [
    accept(10),
    step(5, "justice-head", "dismiss", { reasons: "申请人与该决定没有利害关系（虚构）。" }),
  ]),
  story(77, "lin", 11, [accept(9), step(4, "lin", "withdraw")]),
  story(78, "he", 22, [accept(20), copy(18), reply(11), heard(8), decide(2)]),
  story(79, "ma", 24, [accept(22), copy(20), reply(13), heard(9), decide(6), step(4, "justice", "serve", served(4))]),
  story(80, "lin", 23, [accept(21), copy(19), reply(12), heard(8), redo(3)]),
  story(81, "he", 26, [
    accept(24),
    copy(22),
    reply(15),
    heard(10),
    redo(7),
    step(5, "justice", "serveRedo", served(5)),
  ]),
  story(82, "ma", 30, [
    accept(28),
    copy(26),
    reply(19),
    heard(15),
    redo(12),
    step(10, "justice", "serveRedo", served(10)),
    step(2, "justice", "recordRedo", { act: "重新核查后准予许可（虚构）。", same: false }),
  ]),
];
