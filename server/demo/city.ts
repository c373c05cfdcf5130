import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/identity";
import type { NewOfficer, NewOrgan } from "#organ";
import type { NewParty } from "#party";

/** 明州市 and everyone in it are invented; any likeness is chance. Every demo account has the password `mingfa-demo`. */
export const demoPassword = "mingfa-demo";

export const organs: NewOrgan[] = [
  { id: "mz-market", name: "明州市市场监督管理局（虚构）", region: "999900", creditCode: fictionalCreditCode(1), powers: ["licence.food"] },
  { id: "qs-market", name: "青石县市场监督管理局（虚构）", region: "999921", creditCode: fictionalCreditCode(2), powers: [] },
  { id: "mz-justice", name: "明州市司法局（虚构）", region: "999900", creditCode: fictionalCreditCode(3), powers: [] },
];

export const officers: NewOfficer[] = [
  { id: "clerk", name: "周收件", organ: "mz-market", duties: ["clerk"] },
  { id: "reviewer", name: "吴审查", organ: "mz-market", duties: ["reviewer"] },
  { id: "reviewer2", name: "郑核查", organ: "mz-market", duties: ["reviewer"] },
  { id: "head", name: "冯局长", organ: "mz-market", duties: ["head"] },
  { id: "other-clerk", name: "陈外县", organ: "qs-market", duties: ["clerk", "reviewer", "head"] },
];

export const parties: (NewParty & { login: string })[] = [
  { id: "p-lin", kind: "citizen", name: "林小满", identifier: fictionalCitizenId(1), login: "lin" },
  { id: "p-he", kind: "citizen", name: "何立夏", identifier: fictionalCitizenId(2), login: "he" },
  { id: "p-ma", kind: "citizen", name: "马谷雨", identifier: fictionalCitizenId(3), login: "ma" },
];

/** Firms, each with the citizen who may act for it. */
export const firms: (NewParty & { agent: string })[] = [
  { id: "f-noodle", kind: "firm", name: "明州小满面馆（虚构）", identifier: fictionalCreditCode(11), agent: "p-lin" },
  { id: "f-tea", kind: "firm", name: "明州立夏茶饮有限公司（虚构）", identifier: fictionalCreditCode(12), agent: "p-he" },
];
