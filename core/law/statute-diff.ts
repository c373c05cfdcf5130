import { align } from "./statute-align.ts";
import { articleText } from "./statute-text.ts";
import type { Article } from "./statute.ts";

/**
 * What became of an article between two versions. `moved`: the same words under another number; `changed`: other
 * words, under the same number or another. `before` is missing for an added article, `after` for a removed one.
 */
export type ArticleChange =
  | { kind: "same" | "moved" | "changed"; before: Article; after: Article }
  | { kind: "added"; after: Article }
  | { kind: "removed"; before: Article };

/**
 * Compares the articles of two versions of a statute: each in the order of the later version, what was removed in the
 * place where it stood. An article is followed to the one whose words are most like its own, order kept; one whose
 * exact words stand elsewhere is followed there too.
 */
export function diffStatutes(before: readonly Article[], after: readonly Article[]): ArticleChange[] {
  const followed = align(before.map(wordsOf), after.map(wordsOf));
  const came = new Map([...followed].map(([from, to]) => [to, from]));
  const changes: ArticleChange[] = [];
  let past = 0;
  const passRemoved = (until: number) => {
    for (; past < until; past += 1) {
      const gone = before[past];
      if (gone && !followed.has(past)) changes.push({ kind: "removed", before: gone });
    }
  };
  for (const [to, article] of after.entries()) {
    const from = came.get(to);
    const old = from === undefined ? undefined : before[from];
    if (from === undefined || old === undefined) {
      changes.push({ kind: "added", after: article });
      continue;
    }
    passRemoved(from);
    changes.push({ kind: kindOf(old, article), before: old, after: article });
  }
  passRemoved(before.length);
  return changes;
}

const wordsOf = (article: Article): string => `${article.heading ?? ""}\n${articleText(article)}`;

const kindOf = (before: Article, after: Article): "same" | "moved" | "changed" => {
  if (wordsOf(before) !== wordsOf(after)) return "changed";
  return before.number === after.number && before.suffix === after.suffix ? "same" : "moved";
};
