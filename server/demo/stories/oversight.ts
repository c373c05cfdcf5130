import { step, type Step, type Story } from "../story.ts";

const story = (ago: number, days: number, then: Step[]): Story => ({
  procedure: "oversight.urge",
  // The party of such a matter is the authority that is urged.
  applicant: "mz-market",
  first: step(ago, "supervisor", "urge", (day) => ({
    subject: "明州市市场监督管理局（虚构）",
    about: "虚构办件",
    failure: "受理后超过法定期限没有作出许可决定。",
    requirements: "立即作出决定，并说明超过期限的原因。",
    receivedOn: day(ago),
    days,
  })),
  then,
});

const report = (ago: number): Step =>
  step(ago, "supervisor", "recordReport", { report: "已经作出决定并送达申请人，经办人员已作检查（虚构）。" });

/** Letters that urge an authority to act: every stage. */
export const oversightStories: Story[] = [
  story(3, 10, []),
  story(12, 15, [report(4)]),
  story(25, 10, [report(18), step(16, "supervisor", "close", { verified: true })]),
  story(30, 5, [step(15, "supervisor", "refer", { proposal: "建议由本级人民政府决定责令限期办结（虚构）。" })]),
];
