import type { Citation } from "./citation.ts";
import { parseNumeral } from "./citation-numeral.ts";
import type { CitationScanner, Step, Unit } from "./citation-scan.ts";
import { Stop } from "./citation-stop.ts";

const LEVEL: Record<Unit, number> = { 条: 0, 款: 1, 项: 2, 目: 3 };
const FIELD = { 条: "article", 款: "paragraph", 项: "item", 目: "subitem" } as const;

/** How far down a unit stands: 0 for 条 to 3 for 目. */
export const levelOf = (unit: Unit): number => LEVEL[unit];

/** The part of a citation that a unit numbers. */
export const fieldOf = (unit: Unit) => FIELD[unit];

/** The place one step further down; what stood at and below that level falls away. */
export function descend(scan: CitationScanner, place: Partial<Citation>, step: Step): Partial<Citation> {
  const level = LEVEL[step.unit];
  const next: Partial<Citation> = { ...(place.statute !== undefined && { statute: place.statute }) };
  if (level > 0 && place.article !== undefined) next.article = place.article;
  if (level > 0 && place.articleSuffix !== undefined) next.articleSuffix = place.articleSuffix;
  if (level > 1 && place.paragraph !== undefined) next.paragraph = place.paragraph;
  if (level > 2 && place.item !== undefined) next.item = place.item;
  if (step.unit === "目" && next.item === undefined) {
    throw new Stop("order", scan.text, step.position, "“目”之前须有“项”", "目 needs its 项 before it");
  }
  if (step.suffix !== undefined && step.unit !== "条") {
    throw new Stop("order", scan.text, step.position, "只有“条”可以有“之一”", "only 条 can carry 之一");
  }
  if (level > 0 && next.article === undefined) {
    throw new Stop("noArticle", scan.text, step.position, "没有指明第几条", "no article is named");
  }
  next[FIELD[step.unit]] = number(scan, step.numeral, step.position);
  if (step.suffix !== undefined) next.articleSuffix = number(scan, step.suffix, step.position);
  return next;
}

/** The number a numeral means; refused when it means none. */
export function number(scan: CitationScanner, numeral: string, position: number): number {
  const value = parseNumeral(numeral);
  if (value === undefined) {
    throw new Stop(
      "numeral",
      scan.text,
      position,
      `“${numeral}”不是一至九千九百九十九的数`,
      `“${numeral}” is not a number from 1 to 9999`,
    );
  }
  return value;
}

/** The place, once it names a statute and an article. */
export function complete(scan: CitationScanner, place: Partial<Citation>, position: number): Citation {
  const { statute, article } = place;
  if (statute === undefined) {
    throw new Stop("noStatute", scan.text, position, "没有写明是哪一部法", "no statute is named");
  }
  if (article === undefined) {
    throw new Stop("noArticle", scan.text, position, "没有指明第几条", "no article is named");
  }
  return { ...place, statute, article };
}
