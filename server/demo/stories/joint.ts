import type { JsonObject } from "@mingfa/core/procedure";
import { jointApplication } from "../applications.ts";
import { step, type Step, type Story } from "../story.ts";

const story = (n: number, by: string, ago: number, then: Step[], changed: JsonObject = {}): Story => ({
  item: "restaurant-joint-licence",
  applicant: { lin: "f-noodle", he: "f-tea" }[by] ?? "p-ma",
  first: step(ago, by, "submit", jointApplication(n, changed)),
  then,
});

const accept = (ago: number): Step => step(ago, "clerk", "accept");
const ask = (ago: number): Step =>
  step(ago, "clerk", "askOpinion", { organ: "mz-fire", question: "营业前消防安全检查是否合格。" });
const receive = (ago: number): Step => step(ago, "fire", "receive", {}, { at: "mz-fire" });
const agree = (ago: number): Step =>
  step(ago, "fire", "agree", (day) => ({ opinion: "现场检查合格，符合消防技术标准。", inspectedOn: day(ago) }), {
    at: "mz-fire",
  });
const oppose = (ago: number): Step =>
  step(ago, "fire", "oppose", { opinion: "安全出口数量不足，不符合消防技术标准。" }, { at: "mz-fire" });

/** Joint licences, with the fire service's part in each: every stage of both. */
export const jointStories: Story[] = [
  story(30, "lin", 2, []),
  story(
    31,
    "he",
    5,
    [step(3, "clerk", "requestSupplement", { missing: ["floorPlan"], howToFix: "请补充标明疏散通道的平面图。" })],
    { materials: [] },
  ),
  story(32, "ma", 9, [accept(7), ask(6)]),
  story(33, "lin", 16, [accept(14), ask(13), receive(12), agree(8), step(3, "head", "grant")]),
  story(34, "he", 25, [
    accept(23),
    ask(22),
    receive(21),
    agree(15),
    step(10, "head", "grant"),
    step(6, "clerk", "issue", (day) => ({
      numbers: "JY19999000000034；消防安全检查合格证（虚构）",
      deliveredOn: day(6),
    })),
  ]),
  story(35, "ma", 18, [
    accept(16),
    ask(15),
    receive(14),
    oppose(9),
    step(5, "head", "refuse", {
      reasons: "消防救援机构认为场所安全出口数量不足。",
      reconsiderationOrgan: "明州市人民政府（虚构）",
      court: "明州市青石区人民法院（虚构）",
    }),
  ]),
  story(37, "ma", 8, [accept(6), ask(5), receive(4)]),
  story(36, "he", 6, [accept(4), step(2, "he", "withdraw")]),
];
