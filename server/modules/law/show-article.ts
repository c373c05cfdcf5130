import type { Article } from "@mingfa/contract";
import { articleOn } from "./article-on.ts";
import { dayAsked, refused } from "./refused.ts";
import type { LawNode } from "./law-node.ts";

/** An article for readers: as in force on a day, today if none is named. Throws a Problem where there is none. */
export const showArticle = async (
  node: LawNode,
  { statute, article }: { statute: string; article: string },
  on: string | undefined,
  now: string,
): Promise<Article> => {
  const found = await articleOn(node, statute, article, dayAsked(on, now));
  if (!found.ok) throw refused(found.fault);
  return found.article;
};
