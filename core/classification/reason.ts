import type { Lexicon } from "./lexicon.ts";
import type { TableProfile } from "./table.ts";
import type { Verdict } from "./weigh.ts";

/** Why, in both languages. */
export type Reason = { zh: string; en: string };

/** The grounds of a verdict, the decisive first. */
export const explain = (
  lexicon: Lexicon,
  verdict: Verdict,
  profile: TableProfile,
  sensitive: boolean,
  standard: string,
): Reason[] => {
  const { sensitive: sensitivity, grades } = lexicon.pack.kinds;
  const { candidate, evidence, meaning, decidedBy } = verdict;
  const reasons: Reason[] = [];
  if (evidence) reasons.push(ofValues(lexicon, evidence.kind, evidence.share, evidence.proved));
  if (candidate && candidate.match.word !== "" && decidedBy === "words") reasons.push(ofWords(candidate));
  if (decidedBy === "table" || candidate?.match.word === "")
    reasons.push({ zh: "字段名和说明中没有认得的词", en: "no known word in the name or the comment" });
  if (meaning.personal !== "none" && profile.holder === "person")
    reasons.push({ zh: "表的内容以自然人为对象", en: "the table is about natural persons" });
  if (meaning.personal === "none" && meaning.kind && meaning.kind.personal !== "none")
    reasons.push({ zh: "不是自然人的", en: "it is not a natural person's" });
  if (sensitive) {
    const { basis } = sensitivity;
    const { source, verified } = sensitivity.standards.find(({ id }) => id === standard) ?? {
      source: "",
      verified: false,
    };
    const read = verified ? standard : `${standard}，${source}`;
    reasons.push(
      meaning.minor
        ? {
            zh: `不满十四周岁未成年人的个人信息（${basis}）`,
            en: `personal information of a child under fourteen (${basis})`,
          }
        : { zh: `属于敏感个人信息（${basis}；${read}）`, en: `sensitive personal information (${basis}, ${standard})` },
    );
  }
  reasons.push({
    zh: `分级依${grades.source}${grades.verified ? "" : "，待核对"}`,
    en: `graded by ${grades.source}${grades.verified ? "" : ", to be checked against the text"}`,
  });
  return reasons;
};

const ofValues = (lexicon: Lexicon, id: string, share: number, proved: boolean): Reason => {
  const kind = lexicon.kinds.get(id);
  const percent = Math.round(share * 100);
  return proved
    ? {
        zh: `样例值中 ${percent}% 是${kind?.zh ?? id}（校验或格式确定）`,
        en: `${percent} % of the sample are of kind ${kind?.en ?? id}, by check digit or form`,
      }
    : { zh: `样例值中 ${percent}% 像${kind?.zh ?? id}`, en: `${percent} % of the sample look like ${kind?.en ?? id}` };
};

const sources = {
  comment: "字段说明",
  aside: "字段说明的括注",
  code: "部门标准的字段代号",
  english: "字段名",
  pinyin: "字段名的拼音",
};

const ofWords = ({ by, match }: NonNullable<Verdict["candidate"]>): Reason => ({
  zh: `${sources[by]}“${match.phrase}”以“${match.word}”结尾`,
  en: `the ${by === "comment" || by === "aside" ? "comment" : "name"} ends in “${match.word}” (${match.phrase})`,
});
