import type { Release } from "./agreement.ts";

/** The clauses of an agreement, in the order in which a request is held against them. */
export const clauses = [
  "agreement",
  "standing",
  "period",
  "consumer",
  "resource",
  "purpose",
  "method",
  "fields",
  "rows",
  "quota",
  "rate",
] as const;
export type Clause = (typeof clauses)[number];

export type RefusalCode =
  | "noAgreement"
  | "suspended"
  | "terminated"
  | "notYet"
  | "expired"
  | "otherConsumer"
  | "otherResource"
  | "otherPurpose"
  | "methodNotGranted"
  | "noFields"
  | "fieldNotGranted"
  | "formNotByMethod"
  | "totalsNotGranted"
  | "noSubject"
  | "tooManyUnits"
  | "quotaSpent"
  | "rateExceeded";

export type FieldRelease = { field: string; release: Release };

/** Granted: by which clauses, and in which form each field leaves. */
export type Permit = {
  permitted: true;
  agreement: string;
  version: number;
  /** SHA-256 of the agreement's canonical JSON, in hex. */
  hash: string;
  allowedBy: readonly { clause: Clause; basis: readonly string[] }[];
  fields: readonly FieldRelease[];
};

/** Refused: by which clause, on which articles, and what exactly (a field, a purpose) it stumbled over. */
export type Denial = {
  permitted: false;
  agreement: string;
  /** Absent where there is no such agreement. */
  hash?: string;
  clause: Clause;
  code: RefusalCode;
  basis: readonly string[];
  what?: string;
};

export type Decision = Permit | Denial;

/** The refusal of a request that names an agreement there isn't. */
export const noAgreement = ({ agreement }: { agreement: string }): Denial => ({
  permitted: false,
  agreement,
  clause: "agreement",
  code: "noAgreement",
  basis: [],
  what: agreement,
});

/** The refusal as a sentence in both languages, the articles behind it. */
export const denialText = ({ code, what = "", basis }: Denial): { zh: string; en: string } => {
  const { zh, en } = sentences[code];
  const articles = basis.join("、");
  return {
    zh: zh.replace("{}", what) + (articles === "" ? "" : `（${articles}）`),
    en: en.replace("{}", what) + (articles === "" ? "" : ` (${articles})`),
  };
};

const sentences: Record<RefusalCode, { zh: string; en: string }> = {
  noAgreement: { zh: "没有编号为“{}”的共享授权", en: "there is no agreement “{}”" },
  suspended: { zh: "共享授权已暂停", en: "the agreement is suspended" },
  terminated: { zh: "共享授权已终止", en: "the agreement has been terminated" },
  notYet: { zh: "共享授权自{}起生效", en: "the agreement takes effect on {}" },
  expired: { zh: "共享授权已于{}届满", en: "the agreement ended on {}" },
  otherConsumer: { zh: "“{}”不是本授权的使用方", en: "“{}” is not a consumer of this agreement" },
  otherResource: { zh: "本授权不包括数据资源“{}”", en: "this agreement doesn't cover the resource “{}”" },
  otherPurpose: { zh: "本授权不包括用途“{}”", en: "this agreement doesn't cover the purpose “{}”" },
  methodNotGranted: { zh: "本授权不包括共享方式“{}”", en: "this agreement doesn't cover the method “{}”" },
  noFields: { zh: "没有写明所需数据项", en: "no fields are named" },
  fieldNotGranted: { zh: "本授权不包括数据项“{}”", en: "this agreement doesn't cover the field “{}”" },
  formNotByMethod: { zh: "数据项“{}”不能以这种共享方式提供", en: "the field “{}” can't be released by this method" },
  totalsNotGranted: { zh: "本授权不包括对“{}”作这样的统计", en: "this agreement doesn't cover such totals of “{}”" },
  noSubject: { zh: "没有写明查询的是谁", en: "the request doesn't say whom it is about" },
  tooManyUnits: { zh: "一次最多{}条", en: "at most {} at a time" },
  quotaSpent: { zh: "用量已达上限{}", en: "the quota of {} is spent" },
  rateExceeded: { zh: "频率超过上限{}", en: "the rate of {} is exceeded" },
};
