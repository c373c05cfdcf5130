import { changeApplication } from "../applications.ts";
import { step, type Step, type Story } from "../story.ts";

const story = (n: number, by: string, ago: number, then: Step[]): Story => ({
  item: "food-licence-change",
  applicant: { lin: "f-noodle", he: "f-tea" }[by] ?? "p-ma",
  first: step(ago, by, "submit", (day) => changeApplication(n, day(-300))),
  then,
});

const accept = (ago: number): Step => step(ago, "clerk", "accept");
const change = (ago: number): Step =>
  step(ago, "head", "change", { stillQualified: true, reasons: "变更后仍符合许可条件。" });
const refusal = {
  stillQualified: false,
  reasons: "新负责人处于依法不得从事食品经营管理的期间（虚构）。",
  reconsiderationOrgan: "明州市人民政府（虚构）",
  court: "明州市青石区人民法院（虚构）",
};

/** Changes of licences: every stage. */
export const changeStories: Story[] = [
  story(60, "lin", 1, []),
  story(61, "he", 4, [step(3, "clerk", "requestSupplement", { howToFix: "请补充新负责人的任命文件。" })]),
  story(62, "ma", 7, [accept(6)]),
  story(63, "lin", 12, [accept(10), change(3)]),
  story(64, "he", 16, [accept(14), change(9), step(5, "clerk", "issue", (day) => ({ deliveredOn: day(5) }))]),
  story(65, "ma", 13, [
    accept(11),
    step(6, "head", "refuse", refusal),
    step(4, "clerk", "serveDecision", (day) => ({ deliveredOn: day(4) })),
  ]),
  story(66, "lin", 5, [step(3, "lin", "withdraw")]),
];
