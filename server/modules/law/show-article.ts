import type { Article } from "@mingfa/contract";
import { civilDate, isCivilDate } from "@mingfa/core/procedure";
import { invalid, Problem } from "#platform/http";
import { articleOn, type LawNode } from "./article-on.ts";

/** An article for readers: as in force on a day, today if none is named. Throws a Problem where there is none. */
export const showArticle = async (
  node: LawNode,
  { statute, article }: { statute: string; article: string },
  on: string | undefined,
  now: string,
): Promise<Article> => {
  if (on !== undefined && !isCivilDate(on)) throw invalid([{ field: "on", code: "shape", message: noSuchDay }]);
  const found = await articleOn(node, statute, article, on ?? civilDate(now));
  if (found.ok) return found.article;
  throw new Problem({ status: 404, code: found.fault.code, title: found.fault.message });
};

const noSuchDay = { zh: "不是存在的日期", en: "is not a date that exists" };
