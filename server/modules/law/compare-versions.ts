import type { LawChange, LawComparison } from "@mingfa/contract";
import {
  articleText,
  diffStatutes,
  diffText,
  type Article,
  type ArticleChange,
  type StatuteEntry,
  type StatuteVersion,
} from "@mingfa/core/law";
import { lawFault } from "./errors.ts";
import { refused } from "./refused.ts";
import { articleKey, textOf, versionOf, type LawNode } from "./law-node.ts";
import { versionView } from "./statute-line.ts";

/** Two versions of a statute by their ids. */
export type VersionPair = { from: string; to: string };

export type ComparedVersions = {
  entry: StatuteEntry;
  from: StatuteVersion;
  to: StatuteVersion;
  changes: ArticleChange[];
};

/** What became of each article between two versions. Throws a Problem where a version or its text isn't known. */
export const compareArticles = async (node: LawNode, statute: string, pair: VersionPair): Promise<ComparedVersions> => {
  const side = async (id: string) => {
    const known = versionOf(node, statute, { id });
    if (!known.ok) throw refused(known.fault);
    const articles = await node.texts.articles(textOf(known.entry, known.version));
    if (!articles) throw refused(lawFault.textNotLoaded(known.entry.name, id));
    return { ...known, articles: articles.filter(({ number }) => number > 0) };
  };
  const [before, after] = await Promise.all([side(pair.from), side(pair.to)]);
  return {
    entry: before.entry,
    from: before.version,
    to: after.version,
    changes: diffStatutes(before.articles, after.articles),
  };
};

/** The comparison for readers, with the words that changed. */
export const compareVersions = async (node: LawNode, statute: string, pair: VersionPair): Promise<LawComparison> => {
  const { entry, from, to, changes } = await compareArticles(node, statute, pair);
  return {
    statute: entry.name,
    title: entry.title,
    from: versionView(from, true),
    to: versionView(to, true),
    changes: changes.map((change) => ({ ...sidesOf(change), words: wordsOf(change) })),
  };
};

/** Kind and numbers of a change, `1` for 第一条. */
export const sidesOf = (change: ArticleChange): { kind: ArticleChange["kind"]; before?: string; after?: string } => ({
  kind: change.kind,
  ...("before" in change && { before: articleKey(change.before) }),
  ...("after" in change && { after: articleKey(change.after) }),
});

const wordsOf = (change: ArticleChange): LawChange["words"] => {
  const text = (article: Article) => [...(article.heading ? [article.heading] : []), articleText(article)].join("\n");
  if (change.kind === "added") return [{ kind: "added", text: text(change.after) }];
  if (change.kind === "removed") return [{ kind: "removed", text: text(change.before) }];
  return change.kind === "changed" ? diffText(text(change.before), text(change.after)) : [];
};
