import { shortStatuteName } from "./citation-name.ts";
import { enter, headingWords, isBareHeading, isMarkedHeading, readHeading } from "./statute-heading.ts";
import { addLine, isArticleLine, isFurniture, readArticleLine, statuteLines } from "./statute-line.ts";
import type { Article, Part, Statute } from "./statute.ts";

const YEAR = /[（(]\d{4}[）)]$/;

/**
 * Reads a statute's Markdown: `#` title, headings for 编/章/节, `第N条 …`, `（一）…`. Never fails: a text without
 * articles has none. `fileName` is `名称(year).md`; the statute is cited by that name.
 */
export function readStatute(markdown: string, fileName: string): Statute {
  const lines = statuteLines(markdown);
  const shortTitle = shortStatuteName(fileName.replace(/\.md$/, "").replace(YEAR, ""));
  const titleAt = lines.findIndex(isMarkedHeading);
  const title = headingWords(lines[titleAt] ?? shortTitle).replace(YEAR, "");
  const statute: Statute = { fileName, title, shortTitle, preamble: [], parts: [], articles: [] };

  let open: Part[] = [];
  let article: Article | undefined;
  for (const [at, line] of lines.entries()) {
    if (at === titleAt) continue;
    const opened = readArticleLine(
      line,
      open.map((part) => part.label),
    );
    if (opened !== undefined) {
      article = opened;
      statute.articles.push(article);
    } else if (isMarkedHeading(line) || isBareHeading(line, lines[at + 1], isArticleLine)) {
      article = undefined;
      const heading = readHeading(line, open);
      if (heading !== undefined) open = enter(statute.parts, open, heading);
    } else if (isFurniture(line)) {
      article = undefined;
    } else if (article !== undefined) {
      addLine(article, line);
    } else if (statute.articles.length === 0 && open.length === 0) {
      statute.preamble.push(line);
    }
  }
  return statute;
}
