import type { Column } from "./column.ts";
import type { Lexicon } from "./lexicon.ts";
import { matchPhrase, type Match } from "./match.ts";
import { isChinese, readPhrase } from "./phrase.ts";
import { readName } from "./reading.ts";

/** One way to understand a column; `quality` from 0 to 1 says how sure its source is. */
export type Candidate = { match: Match; by: "comment" | "aside" | "code" | "english" | "pinyin"; quality: number };

/** All ways to understand a column by its comment and its name, the surest first. */
export const candidatesOf = (
  lexicon: Lexicon,
  { comment, column }: Pick<Column, "comment" | "column">,
): Candidate[] => {
  const spoken = isChinese(comment) ? ofComment(lexicon, comment) : ofName(lexicon, comment);
  const named = ofName(lexicon, column);
  return [...spoken, ...named].toSorted((a, b) => b.quality - a.quality);
};

const ofComment = (lexicon: Lexicon, comment: string): Candidate[] => {
  const { main, asides } = readPhrase(comment);
  const first = matchPhrase(lexicon, main);
  const inside = asides.map((aside) => matchPhrase(lexicon, aside));
  // 证件号（被授权人）: the brackets say whose.
  const owner = first.owner ?? inside.find(({ head }) => head?.is === "role")?.owner;
  const candidates: Candidate[] = [{ match: { ...first, owner }, by: "comment", quality: first.head ? 0.95 : 0.1 }];
  for (const match of inside) if (match.head) candidates.push({ match, by: "aside", quality: 0.55 });
  return candidates;
};

/** Below this a reading of letters is a guess. */
const leastQuality = 0.3;

const ofName = (lexicon: Lexicon, name: string): Candidate[] =>
  readName(lexicon, name).flatMap(({ phrase, by, quality }) => {
    const match = matchPhrase(lexicon, phrase);
    return match.head && quality >= leastQuality ? [{ match, by, quality: quality * 0.9 }] : [];
  });
