import { renewalApplication } from "../applications.ts";
import { step, type Step, type Story } from "../story.ts";

const story = (n: number, by: string, ago: number, ends: number, then: Step[]): Story => ({
  item: "food-licence-renewal",
  applicant: { lin: "f-noodle", he: "f-tea" }[by] ?? "p-ma",
  first: step(ago, by, "submit", (day) => renewalApplication(n, day(ends))),
  then,
});

const review = (stillQualified: boolean) => ({
  stillQualified,
  reasons: stillQualified ? "场所、设备、人员和制度仍符合条件。" : "经营场所已改作他用，不再符合条件。",
});

const remedies = { reconsiderationOrgan: "明州市人民政府（虚构）", court: "明州市青石区人民法院（虚构）" };

/** Renewals: every stage, one of them by silence. */
export const renewalStories: Story[] = [
  story(20, "lin", 2, -40, []),
  story(21, "he", 5, -35, [step(4, "clerk", "requestSupplement", { howToFix: "请说明经营面积变化后的布局。" })]),
  story(22, "ma", 6, -30, [step(5, "clerk", "accept")]),
  story(23, "lin", 12, -20, [step(10, "clerk", "accept"), step(6, "head", "renew", review(true))]),
  story(24, "he", 14, -15, [step(12, "clerk", "accept"), step(5, "head", "refuse", { ...review(false), ...remedies })]),
  // Silence until the licence ended: renewed by law.
  story(25, "ma", 30, 2, [step(28, "clerk", "accept")]),
  story(26, "he", 4, -25, [step(3, "he", "withdraw")]),
];
