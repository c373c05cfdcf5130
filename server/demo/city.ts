import { fictionalCitizenId, fictionalCreditCode } from "@mingfa/core/testing";
import type { NewOfficer, NewOrgan } from "#organ";
import type { NewParty } from "#party";

/** 明州市 and everyone in it are invented; any likeness is chance. Every demo account has this password. */
export const demoPassword = "mingfa-demo";

type Said = { zh: string; en: string };

export const organs: NewOrgan[] = [
  {
    id: "mz-market",
    name: "明州市市场监督管理局（虚构）",
    region: "999900",
    creditCode: fictionalCreditCode(1),
    powers: ["licence.food", "licence.joint", "supervision.food", "filing.food"],
  },
  {
    id: "mz-fire",
    name: "明州市消防救援支队（虚构）",
    region: "999900",
    creditCode: fictionalCreditCode(4),
    powers: ["licence.opinion"],
  },
  {
    id: "mz-service",
    name: "明州市政务服务管理局（虚构）",
    region: "999900",
    creditCode: fictionalCreditCode(6),
    powers: ["mandate.register"],
  },
  // The office through which the city's government handles reconsideration.
  {
    id: "mz-justice",
    name: "明州市司法局（虚构）",
    region: "999900",
    creditCode: fictionalCreditCode(3),
    powers: ["reconsideration", "oversight.enforcement"],
  },
  // Holds the same power in its own county: what keeps its officers out of the city's matters is the organ alone.
  {
    id: "qs-market",
    name: "青石县市场监督管理局（虚构）",
    region: "999921",
    creditCode: fictionalCreditCode(2),
    powers: ["licence.food"],
  },
  // Runs the platform and handles nothing: its three administrators keep an eye on each other.
  {
    id: "mz-data",
    name: "明州市数据局（虚构）",
    region: "999900",
    creditCode: fictionalCreditCode(5),
    powers: ["administration"],
  },
];

/** Officers; the id is also the name they sign in with. */
export const officers: (NewOfficer & { title: Said })[] = [
  {
    id: "clerk",
    name: "周收件",
    organ: "mz-market",
    duties: ["clerk"],
    title: { zh: "窗口受理人员", en: "receiving clerk" },
  },
  {
    id: "reviewer",
    name: "吴审查",
    organ: "mz-market",
    duties: ["reviewer", "inspector"],
    title: { zh: "审查人员", en: "reviewer" },
  },
  {
    id: "reviewer2",
    name: "郑核查",
    organ: "mz-market",
    duties: ["reviewer", "inspector"],
    title: { zh: "审查人员", en: "reviewer" },
  },
  { id: "head", name: "冯局长", organ: "mz-market", duties: ["head"], title: { zh: "负责人", en: "head" } },
  {
    id: "mayor",
    name: "褚副市长",
    organ: "mz-market",
    duties: ["governmentHead"],
    title: { zh: "本级政府分管负责人", en: "deputy head of the government, in charge of it" },
  },
  { id: "fire", name: "卫消防", organ: "mz-fire", duties: ["reviewer"], title: { zh: "审查人员", en: "reviewer" } },
  {
    id: "justice",
    name: "蒋复议",
    organ: "mz-justice",
    duties: ["clerk", "reviewer"],
    title: { zh: "行政复议人员", en: "reconsideration officer" },
  },
  {
    id: "justice2",
    name: "沈复议",
    organ: "mz-justice",
    duties: ["reviewer"],
    title: { zh: "行政复议人员", en: "reconsideration officer" },
  },
  {
    id: "justice-head",
    name: "韩局长",
    organ: "mz-justice",
    duties: ["officeHead", "head"],
    title: { zh: "行政复议机构负责人", en: "head of the reconsideration office" },
  },
  {
    id: "supervisor",
    name: "杨督查",
    organ: "mz-justice",
    duties: ["supervisor"],
    title: { zh: "行政执法监督人员", en: "officer who supervises authorities" },
  },
  {
    id: "other-clerk",
    name: "陈外县",
    organ: "qs-market",
    duties: ["clerk", "reviewer", "head"],
    title: { zh: "工作人员（外县）", en: "officer of another county" },
  },
  {
    id: "admin",
    name: "杨系统",
    organ: "mz-data",
    duties: ["systemAdministrator"],
    title: { zh: "系统管理员", en: "system administrator" },
  },
  {
    id: "security",
    name: "朱安全",
    organ: "mz-data",
    duties: ["securityAdministrator"],
    title: { zh: "安全管理员", en: "security administrator" },
  },
  {
    id: "audit",
    name: "秦审计",
    organ: "mz-data",
    duties: ["auditAdministrator"],
    title: { zh: "审计管理员", en: "audit administrator" },
  },
];

export const parties: (NewParty & { login: string; who: Said })[] = [
  {
    id: "p-lin",
    kind: "citizen",
    name: "林小满",
    identifier: fictionalCitizenId(1),
    login: "lin",
    who: { zh: "市民，代表明州小满面馆", en: "citizen, acts for a noodle shop" },
  },
  {
    id: "p-he",
    kind: "citizen",
    name: "何立夏",
    identifier: fictionalCitizenId(2),
    login: "he",
    who: { zh: "市民，代表明州立夏茶饮有限公司", en: "citizen, acts for a tea house" },
  },
  {
    id: "p-ma",
    kind: "citizen",
    name: "马谷雨",
    identifier: fictionalCitizenId(3),
    login: "ma",
    who: { zh: "市民", en: "citizen" },
  },
];

/** Firms, each with the citizen who may act for it. */
export const firms: (NewParty & { agent: string })[] = [
  { id: "f-noodle", kind: "firm", name: "明州小满面馆（虚构）", identifier: fictionalCreditCode(11), agent: "p-lin" },
  {
    id: "f-tea",
    kind: "firm",
    name: "明州立夏茶饮有限公司（虚构）",
    identifier: fictionalCreditCode(12),
    agent: "p-he",
  },
];
