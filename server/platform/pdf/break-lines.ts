/** A piece of a line that is never torn: a Chinese character with the marks that cling to it, or a Latin word. */
export type Unit = { text: string; width: number; latin: boolean };
/** `slack`: what is left of its width; `last`: the paragraph ends with it. */
export type BrokenLine = { units: Unit[]; width: number; slack: number; last: boolean };

/** Marks that must not begin a line (GB/T 15834), and those that must not end one. */
const closing = "，。、；：？！）〕》〉」』】〗％‰℃”’…—·～,.;:?!)]}%";
const opening = "（〔《〈「『【〖“‘￥([{";

/**
 * Breaks a paragraph into lines no wider than `width`, by the rules for Chinese marks. `indent` is what the first line
 * begins with. `measure` gives the width of text. A piece wider than a line is torn anywhere.
 */
export const breakLines = (
  paragraph: string,
  width: number,
  indent: number,
  measure: (text: string) => number,
): BrokenLine[] => {
  const lines: BrokenLine[] = [];
  let units: Unit[] = [];
  let used = indent;
  const close = (last: boolean) => {
    while (units.at(-1)?.text === " ") used -= units.pop()?.width ?? 0;
    lines.push({ units, width: used, slack: width - used, last });
    units = [];
    used = 0;
  };
  for (const unit of unitsOf(paragraph, width - indent, measure)) {
    if (used + unit.width > width + 0.01 && units.length > 0) close(false);
    if (unit.text === " " && units.length === 0) continue;
    units.push(unit);
    used += unit.width;
  }
  close(true);
  return lines;
};

const unitsOf = (paragraph: string, widest: number, measure: (text: string) => number): Unit[] =>
  clung(pieces(paragraph)).flatMap((text): Unit[] => {
    const latin = isLatin(text);
    const width = measure(text);
    if (width <= widest) return [{ text, width, latin }];
    return Array.from(text).map((character) => ({ text: character, width: measure(character), latin }));
  });

const isLatin = (text: string): boolean => /^[!-~\u00A1-\u024F]+$/.test(text);

const pieces = (paragraph: string): string[] => paragraph.match(/[!-~\u00A1-\u024F]+| +|[^!-~\u00A1-\u024F ]/gu) ?? [];

/** Joins marks to what they belong to: closing ones to what stands before them, opening ones to what follows. */
const clung = (all: string[]): string[] => {
  const joined: string[] = [];
  let head = "";
  for (const piece of all) {
    const last = joined.at(-1);
    if (opening.includes(piece)) head += piece;
    else if (head === "" && last !== undefined && last !== " " && closing.includes(piece))
      joined[joined.length - 1] = last + piece;
    else {
      joined.push(head + piece.replaceAll(/ +/g, " "));
      head = "";
    }
  }
  return head === "" ? joined : [...joined, head];
};
