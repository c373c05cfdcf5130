import type { LawFound, Marked } from "@mingfa/contract";
import {
  foldText,
  findStatute,
  markWords,
  searchWords,
  versionInForce,
  type StatuteEntry,
  type StatuteLevel,
} from "@mingfa/core/law";
import { dayAsked } from "./refused.ts";
import { wordsOf } from "./folded-words.ts";
import { articleKey, textOf, type LawNode } from "./law-node.ts";

export type LawQuestion = {
  q: string;
  on?: string;
  level?: StatuteLevel;
  statute?: string;
  from?: number;
};

const pageSize = 20;
/** So many statutes at most are named above the articles. */
const mostStatutes = 10;
/** Characters of an article around its first hit. */
const excerptLength = 120;
const lead = 30;

/** Statutes by name and articles by their words, in force on the day; the highest level first, then by the table. */
export const searchLaw = async (node: LawNode, question: LawQuestion, now: string): Promise<LawFound> => {
  const { q, on, level, statute, from = 0 } = question;
  const date = dayAsked(on, now);
  const words = searchWords(q);
  const only = statute === undefined ? undefined : findStatute(node.statutes, statute);
  const entries = node.statutes.statutes
    .filter((entry) => (level === undefined || entry.level === level) && (statute === undefined || entry === only))
    .toSorted((a, b) => rank(a) - rank(b));
  const among = await node.texts.loaded(
    entries.flatMap((entry) => {
      const version = versionInForce(node.statutes, entry.name, date);
      return version ? [textOf(entry, version)] : [];
    }),
  );
  const { total, hits } =
    words.length === 0 || among.length === 0
      ? { total: 0, hits: [] }
      : await node.texts.search({ words, among, from, limit: pageSize });
  const next = from + hits.length;
  return {
    loaded: among.length > 0,
    statutes: from > 0 || words.length === 0 ? [] : named(entries, words),
    total,
    hits: hits.map(({ statute: of, version, article }) => ({
      statute: of,
      version,
      ...(article.number > 0 && { article: articleKey(article) }),
      excerpt: excerpt(wordsOf(article), words),
    })),
    ...(next < total && hits.length > 0 && { next }),
  };
};

const levels: Record<StatuteLevel, number> = {
  law: 0,
  judicialInterpretation: 1,
  centralRule: 2,
  adminRegulation: 3,
  localRegulation: 4,
  deptRule: 5,
  localRule: 6,
  normativeDocument: 7,
};
const rank = ({ level }: StatuteEntry): number => levels[level];

const named = (entries: readonly StatuteEntry[], words: readonly string[]): LawFound["statutes"] =>
  entries
    .filter((entry) => {
      const names = [entry.title, entry.name, ...(entry.aliases ?? [])].map((name) => foldText(name).folded);
      return names.some((name) => words.every((word) => name.includes(word)));
    })
    .slice(0, mostStatutes)
    .map(({ name, title, level }) => ({ name, title: markWords(title, words), level }));

/** The words around the first hit, on one line. */
const excerpt = (text: string, words: readonly string[]): Marked => {
  const line = text.replaceAll("\n", "");
  const first = markWords(line, words)[0];
  const hitAt = first && !first.hit && first.text.length < line.length ? first.text.length : 0;
  const start = Math.max(0, Math.min(hitAt - lead, line.length - excerptLength));
  const end = Math.min(line.length, start + excerptLength);
  const cut = line.slice(start, end);
  return markWords(`${start > 0 ? "…" : ""}${cut}${end < line.length ? "…" : ""}`, words);
};
