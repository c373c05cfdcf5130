/** Why there is no article to show: a stable code and a sentence in both languages. */
export type LawFault = {
  code: "noSuchStatute" | "notInForce" | "noSuchVersion" | "noSuchArticle" | "malformedArticle" | "textNotLoaded";
  message: { zh: string; en: string };
};

export const lawFault = {
  noSuchStatute: (statute: string): LawFault => ({
    code: "noSuchStatute",
    message: { zh: `法规表中没有“${statute}”`, en: `“${statute}” is not in the table of statutes` },
  }),
  notInForce: (statute: string, date: string): LawFault => ({
    code: "notInForce",
    message: {
      zh: `《${statute}》在${date}没有施行中的已知版本`,
      en: `no known version of 《${statute}》 was in force on ${date}`,
    },
  }),
  noSuchVersion: (statute: string, version: string): LawFault => ({
    code: "noSuchVersion",
    message: {
      zh: `法规表中没有《${statute}》的“${version}”版`,
      en: `the table of statutes knows no version “${version}” of 《${statute}》`,
    },
  }),
  textNotLoaded: (statute: string, version: string): LawFault => ({
    code: "textNotLoaded",
    message: {
      zh: `本系统没有装载《${statute}》${version}年版的文本`,
      en: `the text of 《${statute}》, version ${version}, is not loaded here`,
    },
  }),
  noSuchArticle: (place: string, version: string): LawFault => ({
    code: "noSuchArticle",
    message: { zh: `${version}年版中没有${place}`, en: `version ${version} has no ${place}` },
  }),
  malformed: (article: string): LawFault => ({
    code: "malformedArticle",
    message: { zh: `“${article}”不是条号，例如 60、120-1`, en: `“${article}” is not an article such as 60 or 120-1` },
  }),
};
