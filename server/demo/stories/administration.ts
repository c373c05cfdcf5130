import { fictionalCreditCode } from "@mingfa/core/testing";
import { step, type Step, type Story } from "../story.ts";

const decided = { decision: "明人任〔2026〕3号", decidedBy: "明州市市场监督管理局党组（虚构）" };
const listed = { decision: "明政发〔2026〕7号", decidedBy: "明州市人民政府（虚构）" };
const certified = { issuer: "明州市司法局（虚构）", validFrom: "2025-01-01", validUntil: "2034-12-31" };

const post = (officer: string, duty: string) => ({ organ: "mz-market", officer, duty, ...decided });
const registry = "administration.registry";
const about = (applicant: string, first: Story["first"], ...then: Story["then"]): Story => ({
  procedure: registry,
  applicant,
  first,
  then,
});

const off = (holiday: string, from: string, to: string) => ({ holiday, kind: "off", from, to });
const work = (holiday: string, ...days: string[]) => days.map((day) => ({ holiday, kind: "work", from: day, to: day }));

const notice2026 = {
  year: 2026,
  source: "https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm",
  days: [
    off("元旦", "2026-01-01", "2026-01-03"),
    ...work("元旦", "2026-01-04"),
    off("春节", "2026-02-15", "2026-02-23"),
    ...work("春节", "2026-02-14", "2026-02-28"),
    off("清明节", "2026-04-04", "2026-04-06"),
    off("劳动节", "2026-05-01", "2026-05-05"),
    ...work("劳动节", "2026-05-09"),
    off("端午节", "2026-06-19", "2026-06-21"),
    off("中秋节", "2026-09-25", "2026-09-27"),
    off("国庆节", "2026-10-01", "2026-10-07"),
    ...work("国庆节", "2026-09-20", "2026-10-10"),
  ],
};

const invented2027 = {
  year: 2027,
  source: "虚构的安排，仅供演示",
  days: [
    off("元旦", "2027-01-01", "2027-01-03"),
    off("春节", "2027-02-05", "2027-02-11"),
    ...work("春节", "2027-01-30", "2027-02-14"),
    off("清明节", "2027-04-05", "2027-04-05"),
    off("劳动节", "2027-05-01", "2027-05-05"),
    off("端午节", "2027-06-09", "2027-06-09"),
    off("中秋节", "2027-09-15", "2027-09-15"),
    off("国庆节", "2027-10-01", "2027-10-07"),
  ],
};

const calendar = (
  input: { year: number; source: string; days: { holiday: string; kind: string; from: string; to: string }[] },
  steps: (propose: (ago: number) => Step) => [Step, ...Step[]],
): Story => {
  const [first, ...then] = steps((ago) => step(ago, "admin", "propose", input));
  return { procedure: "administration.calendar", applicant: "mz-data", first, then };
};

/** The registry as its administrators keep it, in each state that a proposal can be in. */
export const administrationStories: Story[] = [
  about(
    "mz-market",
    step(40, "admin", "proposeCertificate", { officer: "reviewer", number: "MZ-0001", ...certified }),
    step(39, "security", "confirmCertificate"),
    step(20, "audit", "audit", { finding: "登记与制发文书一致" }),
  ),
  about(
    "mz-market",
    step(40, "admin", "proposeCertificate", { officer: "reviewer2", number: "MZ-0002", ...certified }),
    step(39, "security", "confirmCertificate"),
  ),
  about("mz-market", step(3, "admin", "proposeCertificate", { officer: "clerk", number: "MZ-0003", ...certified })),
  about("mz-market", step(2, "admin", "proposeAppointment", post("clerk", "reviewer"))),
  about(
    "mz-market",
    step(12, "admin", "proposeAppointment", post("clerk", "head")),
    step(11, "security", "reject", { reason: "任免文书没有列明此岗位" }),
  ),
  about("mz-market", step(9, "admin", "proposeAppointment", post("reviewer", "clerk")), step(9, "admin", "withdraw")),
  about(
    "mz-fire",
    step(1, "admin", "proposeOfficer", {
      organ: "mz-fire",
      account: "fire2",
      name: "蔡消防",
      duty: "reviewer",
      ...decided,
    }),
  ),
  about(
    "mz-data",
    step(4, "admin", "proposeOrgan", {
      id: "mz-weather",
      name: "明州市气象局（虚构）",
      region: "999900",
      creditCode: fictionalCreditCode(6),
      ...listed,
    }),
  ),
  about("mz-fire", step(5, "admin", "proposePower", { organ: "mz-fire", power: "supervision.food", ...listed })),
  calendar({ year: 2026, source: "第一稿", days: [off("元旦", "2026-01-01", "2026-01-03")] }, (propose) => [
    propose(8),
    step(7, "security", "reject", { reason: "只有元旦，缺少其余节日" }),
  ]),
  calendar(notice2026, (propose) => [propose(6), step(5, "security", "confirm")]),
  // Invented: the State Council's own notice comes each November.
  calendar(invented2027, (propose) => [propose(1)]),
];
