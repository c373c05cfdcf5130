import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/testing";
import type { JsonObject } from "@mingfa/core/procedure";

const names = [
  "小满面馆",
  "立夏茶饮",
  "谷雨小吃",
  "惊蛰烘焙",
  "白露食堂",
  "清明饺子馆",
  "处暑冷饮",
  "寒露豆浆",
  "立春糕点",
  "小雪火锅",
  "大暑卤味",
  "霜降粥铺",
];
const streets = ["明河路", "青石街", "望江巷", "书院路"];

const nameOf = (n: number): string => `明州${names[n % names.length] ?? ""}（虚构）`;
const placeOf = (n: number): string => `明州市（虚构）${streets[n % streets.length] ?? ""}${n * 3 + 1}号`;

/** The answers of the n-th fictional applicant for a food licence. */
export const foodApplication = (n: number, changed: JsonObject = {}): JsonObject => ({
  businessName: nameOf(n),
  creditCode: fictionalCreditCode(100 + n),
  contact: "林小满",
  phone: "13800000000",
  premises: placeOf(n),
  area: 48 + n * 5,
  businessKinds: ["catering"],
  personInCharge: "林小满",
  personInChargeId: fictionalCitizenId(100 + n),
  safetyOfficer: "何立夏",
  equipment: [
    { name: "冷藏柜", count: 2 },
    { name: "消毒柜", count: 1 },
  ],
  materials: ["layoutPlan", "processFlow", "safetyRules"],
  promise: true,
  ...changed,
});

const numberOf = (n: number): string => `JY1999900${String(n).padStart(7, "0")}`;
const licence = (n: number, validUntil: string) => ({
  businessName: nameOf(n),
  licenceNumber: numberOf(n),
  validUntil,
});

/** Renewal of the n-th licence, which ends on a civil date. */
export const renewalApplication = (n: number, validUntil: string): JsonObject => ({
  ...licence(n, validUntil),
  changed: false,
});

/** A new person in charge for the n-th licence. */
export const changeApplication = (n: number, validUntil: string): JsonObject => ({
  ...licence(n, validUntil),
  what: "personInCharge",
  from: "林小满",
  to: "何立夏",
});

export const jointApplication = (n: number, changed: JsonObject = {}): JsonObject => ({
  businessName: nameOf(n),
  creditCode: fictionalCreditCode(200 + n),
  premises: placeOf(n),
  area: 180 + n * 10,
  byPromise: false,
  materials: ["floorPlan"],
  ...changed,
});

export const filing = (n: number): JsonObject => ({
  businessName: nameOf(n),
  creditCode: fictionalCreditCode(300 + n),
  premises: placeOf(n),
  onlyPrepackaged: true,
});

/** An inspection of the n-th licence holder. */
export const inspectionOf = (n: number, validUntil: string, kind = "routine"): JsonObject => ({
  holderName: nameOf(n),
  licenceNumber: numberOf(n),
  validUntil,
  issuedByUs: true,
  kind,
});

/** An application for reconsideration of what the n-th applicant learned of on a civil date. */
export const reconsiderationApplication = (n: number, learnedOn: string, changed: JsonObject = {}): JsonObject => ({
  respondent: "明州市市场监督管理局（虚构）",
  act: `对${nameOf(n)}作出的不予许可决定`,
  category: "other",
  learnedOn,
  claim: "撤销该决定，责令重新作出。",
  reasons: "场所布局已经整改，决定认定的事实不清。",
  sued: false,
  ...changed,
});
