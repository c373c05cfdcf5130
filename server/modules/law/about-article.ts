import type { AboutArticle } from "@mingfa/contract";
import { diffStatutes, type Article, type StatuteEntry } from "@mingfa/core/law";
import { affectedBy, citersOf, citerView } from "./citers.ts";
import { sidesOf } from "./compare-versions.ts";
import { lawFault } from "./errors.ts";
import { dayAsked, refused } from "./refused.ts";
import { articleKey, textOf, versionOf, type LawNode } from "./law-node.ts";
import { versionView } from "./statute-line.ts";

/** What stands around an article: its neighbours, its form in the other versions, and what in the system rests on it. */
export const aboutArticle = async (
  node: LawNode,
  { statute, article }: { statute: string; article: string },
  on: string | undefined,
  now: string,
): Promise<AboutArticle> => {
  const dated = versionOf(node, statute, { date: dayAsked(on, now) });
  if (!dated.ok) throw refused(dated.fault);
  if (!/^[1-9]\d{0,3}(-[1-9]\d{0,3})?$/.test(article)) throw refused(lawFault.malformed(article));
  const { entry, version } = dated;
  const articles = numbered(await node.texts.articles(textOf(entry, version)));
  const at = articles?.findIndex((one) => articleKey(one) === article) ?? -1;
  const found = articles?.[at];
  if (articles && !found) throw refused(lawFault.noSuchArticle(article, version.id));
  const citations = citersOf(node, entry.name, version.id, article);
  const [previous, next] = [at > 0 ? articles?.[at - 1] : undefined, at >= 0 ? articles?.[at + 1] : undefined];
  return {
    statute: entry.name,
    version: version.id,
    article,
    ...(found?.heading !== undefined && { heading: found.heading }),
    path: found?.path ?? [],
    ...(previous && { previous: articleKey(previous) }),
    ...(next && { next: articleKey(next) }),
    versions: await history(node, entry, version.id, article),
    citers: citations.map(citerView),
    affected: await affectedBy(node, citations),
  };
};

const numbered = (articles: Article[] | undefined): Article[] | undefined =>
  articles?.filter(({ number }) => number > 0);

/** Follows the article through the versions before and after, as far as their texts are at hand; newest first. */
const history = async (
  { texts }: LawNode,
  entry: StatuteEntry,
  from: string,
  article: string,
): Promise<AboutArticle["versions"]> => {
  const all = await Promise.all(
    entry.versions.map(async (version) => ({
      version,
      articles: numbered(await texts.articles(textOf(entry, version))),
    })),
  );
  const steps = all.map(({ articles }, at) => {
    const before = all[at - 1]?.articles;
    return before && articles ? diffStatutes(before, articles).map(sidesOf) : undefined;
  });
  const start = entry.versions.findIndex(({ id }) => id === from);
  const names: (string | undefined)[] = [];
  names[start] = article;
  for (let at = start; at > 0; at -= 1)
    names[at - 1] = steps[at]?.find(({ after }) => after !== undefined && after === names[at])?.before;
  for (let at = start + 1; at < all.length; at += 1)
    names[at] = steps[at]?.find(({ before }) => before !== undefined && before === names[at - 1])?.after;
  return all
    .map(({ version, articles }, at) => {
      const [name, step] = [names[at], steps[at]];
      const change = name === undefined ? undefined : step?.find(({ after }) => after === name)?.kind;
      return {
        ...versionView(version, articles !== undefined),
        ...(name !== undefined && { article: name }),
        ...(change && { change }),
      };
    })
    .toReversed();
};
