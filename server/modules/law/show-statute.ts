import type { StatuteLine, StatutePage } from "@mingfa/contract";
import { findStatute, paragraphText, type StatuteVersion } from "@mingfa/core/law";
import { lawFault } from "./errors.ts";
import { dayAsked, refused } from "./refused.ts";
import { articleKey, textOf, versionOf, type LawNode } from "./law-node.ts";
import { statuteLines, versionView } from "./statute-line.ts";

/** Every statute of the table, as on a day. */
export const listStatutes = (node: LawNode, on: string | undefined, now: string): Promise<StatuteLine[]> =>
  statuteLines(node, node.statutes.statutes, dayAsked(on, now));

/** A statute in full: the version asked for, else the one in force on the day, else the newest. */
export const showStatute = async (
  node: LawNode,
  name: string,
  { on, version: id }: { on?: string | undefined; version?: string | undefined },
  now: string,
): Promise<StatutePage> => {
  const date = dayAsked(on, now);
  const entry = findStatute(node.statutes, name);
  if (!entry) throw refused(lawFault.noSuchStatute(name));
  const asked = versionOf(node, entry.name, id === undefined ? { date } : { id });
  const version: StatuteVersion | undefined =
    asked.ok || id !== undefined || on !== undefined ? (asked.ok ? asked.version : undefined) : entry.versions.at(-1);
  if (!version) throw refused(asked.ok ? lawFault.notInForce(entry.name, date) : asked.fault);
  const [line] = await statuteLines(node, [entry], date);
  if (!line) throw refused(lawFault.noSuchStatute(name));
  const articles = await node.texts.articles(textOf(entry, version));
  const view = (article: { paragraphs: Parameters<typeof paragraphText>[0][] }) =>
    article.paragraphs.map(paragraphText);
  return {
    ...line,
    version: versionView(version, articles !== undefined),
    preamble: (articles ?? []).filter(({ number }) => number === 0).flatMap(view),
    articles: (articles ?? [])
      .filter(({ number }) => number > 0)
      .map((article) => ({
        article: articleKey(article),
        ...(article.heading !== undefined && { heading: article.heading }),
        path: article.path,
        paragraphs: view(article),
      })),
  };
};
