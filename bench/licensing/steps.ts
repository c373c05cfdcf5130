import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/testing";
import type { JsonObject } from "@mingfa/core/procedure";

/** Who does a step, by the demo city's accounts. */
export type Doer = "applicant" | "clerk" | "reviewer" | "head";

/** One step of a matter: the act, who does it, and what he fills in on the day. */
export type Step = { act: string; doer: Doer; input: (today: string) => JsonObject };

const materials = ["layoutPlan", "processFlow", "safetyRules"];

const application = (handedIn: string[], firm: number): JsonObject => ({
  businessName: "明州小满面馆",
  creditCode: fictionalCreditCode(firm),
  contact: "林小满",
  phone: "13900000001",
  premises: "明州市青石街道槐树路18号一层",
  area: 86.5,
  businessKinds: ["catering", "chilledFood"],
  personInCharge: "林小满",
  personInChargeId: fictionalCitizenId(firm),
  safetyOfficer: "何立夏",
  equipment: [
    { name: "消毒柜", count: 2 },
    { name: "冷藏柜", count: 3 },
    { name: "油烟净化器", count: 1 },
  ],
  materials: handedIn,
  promise: true,
});

/** The application of the n-th firm, with a floor plan missing or complete. */
export const submit = (complete: boolean, firm = 11): Step => ({
  act: "submit",
  doer: "applicant",
  input: () => application(complete ? materials : materials.slice(1), firm),
});

export const accept: Step = { act: "accept", doer: "clerk", input: () => ({ competent: true }) };

const untilAccepted: readonly Step[] = [
  submit(false),
  {
    act: "requestSupplement",
    doer: "clerk",
    input: () => ({ missing: ["layoutPlan"], howToFix: "请补交标明各功能间面积和设备位置的平面布局图。" }),
  },
  { act: "supplement", doer: "applicant", input: () => ({ added: ["layoutPlan"] }) },
  accept,
  {
    act: "assess",
    doer: "reviewer",
    input: () => ({ siteCheckNeeded: true, affectsOthers: false, majorInterests: false, publicInterest: false }),
  },
  {
    act: "siteCheck",
    doer: "reviewer",
    input: () => ({
      officers: ["reviewer", "reviewer2"],
      passed: true,
      record: "场所整洁，功能间布局与图纸一致，冷藏、消毒设施运转正常，从业人员健康证明齐全。",
    }),
  },
];

/** Eight acts, the matter still under review. */
export const underReview: readonly Step[] = [
  ...untilAccepted,
  {
    act: "beginExclusion",
    doer: "reviewer",
    input: (today) => ({ reason: "检测", noticeOn: today, expectedDays: 3 }),
  },
  { act: "endExclusion", doer: "reviewer", input: () => ({ result: "餐饮用水检测合格。" }) },
];

/** Eight acts, the licence issued. */
export const issued: readonly Step[] = [
  ...untilAccepted,
  { act: "grant", doer: "head", input: () => ({}) },
  {
    act: "issue",
    doer: "clerk",
    input: (today) => ({ licenceNumber: "JY29999000000018", deliveredOn: today, means: "electronic" }),
  },
];
