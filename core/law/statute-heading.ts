import { NUMERAL_CHARS, parseNumeral } from "./citation-numeral.ts";
import type { Part, PartUnit } from "./statute.ts";

const RANK: Record<PartUnit, number> = { 编: 0, 分编: 1, 章: 2, 节: 3 };
const MARKED = /^#{1,6}(?:\s+|$)/;
const NUMBERED = new RegExp(`^第([${NUMERAL_CHARS}]+)(分编|编|章|节)(?:\\s+(.*))?$`);
const LISTED = new RegExp(`^([${NUMERAL_CHARS}]+)、(.+)$`);
const PUNCTUATION = /[，。；：！？,.;:!?]/;
const LONGEST = 40;

const isUnit = (unit: string | undefined): unit is PartUnit => unit !== undefined && unit in RANK;

/** A line marked with #. The first of them is the title. */
export const isMarkedHeading = (line: string): boolean => MARKED.test(line);

/** The words of a heading, the spacing inside 总 则 removed. */
export const headingWords = (line: string): string => line.replace(MARKED, "").trim();

/**
 * A line that must be a heading although some texts lost its mark: 第二分编 通则, or words without any punctuation
 * that stand right before an article.
 */
export function isBareHeading(line: string, next: string | undefined, isArticle: (line: string) => boolean): boolean {
  if (line.length > LONGEST || PUNCTUATION.test(line)) return false;
  if (NUMBERED.exec(line)?.[3] !== undefined) return true;
  return next !== undefined && isArticle(next) && /^[\u4e00-\u9fff\s、]+$/.test(line);
}

/** The part that a heading opens; undefined for the title repeated and for marks that are no part (a document number). */
export function readHeading(line: string, open: readonly Part[]): Part | undefined {
  const words = headingWords(line);
  const level = /^#*/.exec(line)?.[0].length ?? 0;
  const numbered = NUMBERED.exec(words);
  if (numbered !== null && isUnit(numbered[2])) return part(numbered[2], numbered[3] ?? "", numbered[1]);
  const listed = LISTED.exec(words);
  if (listed !== null) return part("章", listed[2] ?? "", listed[1], "、");
  const title = words.replace(/\s/g, "");
  if (level === 1) return /(^总则|^附则|编)$/.test(title) ? part("编", title) : undefined;
  if (title === "") return undefined;
  // A heading that lost its number stands beside the one before it.
  return part(open.at(-1)?.unit === "节" ? "节" : "章", title);
}

function part(unit: PartUnit, name: string, numeral?: string, listed?: string): Part {
  const title = name.replace(/\s/g, "");
  if (numeral === undefined) return { unit, title, label: title, parts: [] };
  const label = listed === undefined ? `第${numeral}${unit} ${title}`.trim() : `${numeral}${listed}${title}`;
  const number = parseNumeral(numeral);
  return { unit, ...(number !== undefined && { number }), title, label, parts: [] };
}

/** Closes the open parts that a heading ends and puts it in its place; answers the parts now open. */
export function enter(roots: Part[], open: readonly Part[], heading: Part): Part[] {
  const kept = open.filter((outer) => RANK[outer.unit] < RANK[heading.unit]);
  (kept.at(-1)?.parts ?? roots).push(heading);
  return [...kept, heading];
}
