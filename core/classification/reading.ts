import type { Lexicon } from "./lexicon.ts";
import { isChinese } from "./phrase.ts";
import { segment, unexplained } from "./segment.ts";

/** What a column's name may mean in Chinese, and how sure the reading is, from 0 to 1. */
export type Reading = { phrase: string; by: "code" | "english" | "pinyin"; quality: number };

type Part = { by: Reading["by"]; readings: { words: string; quality: number }[]; known: boolean };

const longestGroup = 4;

/** The readings of a column's name, the likeliest first: codes of ministries, English words, pinyin. */
export const readName = (lexicon: Lexicon, name: string): Reading[] => {
  if (isChinese(name)) return [{ phrase: name, by: "english", quality: 0.9 }];
  const code = lexicon.codes.get(name.toLowerCase());
  if (code !== undefined) return [{ phrase: code, by: "code", quality: 0.9 }];
  const parts = partsOf(lexicon, tokensOf(name));
  if (!parts.at(-1)?.known) return [];
  return combine(parts);
};

/** `is:custId_2` → is, cust, id. */
const tokensOf = (name: string): string[] =>
  name
    .slice(0, 64)
    .replaceAll(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((token) => token.replace(/(?<=\D)\d+$/, ""))
    .filter((token) => token !== "" && !/^\d+$/.test(token));

const partsOf = (lexicon: Lexicon, tokens: readonly string[]): Part[] => {
  const parts: Part[] = [];
  for (let at = 0; at < tokens.length;) {
    const size = groupAt(lexicon, tokens, at);
    parts.push(size > 0 ? english(lexicon, tokens.slice(at, at + size)) : single(lexicon, tokens[at] ?? ""));
    at += Math.max(1, size);
  }
  return parts;
};

const groupAt = (lexicon: Lexicon, tokens: readonly string[], at: number): number => {
  for (let size = Math.min(longestGroup, tokens.length - at); size > 0; size--)
    if (lexicon.english.has(tokens.slice(at, at + size).join(" "))) return size;
  return 0;
};

const english = (lexicon: Lexicon, tokens: string[]): Part => ({
  by: "english",
  readings: (lexicon.english.get(tokens.join(" ")) ?? []).map((words) => ({ words, quality: 0.8 })),
  known: true,
});

const single = (lexicon: Lexicon, token: string): Part => {
  const code = lexicon.codes.get(token);
  if (code !== undefined) return { by: "code", readings: [{ words: code, quality: 0.9 }], known: true };
  const joined = segment(token, lexicon.joined, false);
  const pinyin = segment(token, lexicon.spelt, true);
  const inEnglish = joined.length > 0 && (joined[0]?.cost ?? 0) <= (pinyin[0]?.cost ?? Infinity);
  const found = inEnglish ? joined : pinyin;
  if (found.length === 0) return { by: "pinyin", readings: [{ words: unexplained, quality: 0.3 }], known: false };
  return {
    by: inEnglish ? "english" : "pinyin",
    readings: found.map(({ words, cost }) => ({ words: words.join(""), quality: Math.max(0.2, 0.9 - 0.14 * cost) })),
    known: true,
  };
};

const combine = (parts: readonly Part[]): Reading[] => {
  let readings: Reading[] = [{ phrase: "", by: "english", quality: 1 }];
  for (const [at, part] of parts.entries()) {
    // The last part decides what the field is; those before it only whose.
    const last = at === parts.length - 1;
    readings = readings.flatMap((before) =>
      part.readings.slice(0, last ? 4 : 1).map(({ words, quality }) => ({
        phrase: before.phrase + words,
        by: part.by,
        quality: last ? Math.min(before.quality + 0.1, quality) : before.quality * (0.9 + 0.1 * quality),
      })),
    );
  }
  return readings.toSorted((a, b) => b.quality - a.quality);
};
