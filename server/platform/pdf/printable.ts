/**
 * Text as it may stand on paper: whatever people typed, without controls, marks that steer direction or hide (a name
 * must read on paper as it stands in the record), and variation selectors, which choose a shape and not a character.
 */
export const printable = (text: string): string =>
  text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replaceAll("\t", " ")
    .replaceAll(/[\p{Cc}\p{Cf}\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]/gu, (found) => (found === "\n" ? found : ""));

/** The lines in which it was typed; empty ones left out. */
export const paragraphsOf = (text: string): string[] =>
  printable(text)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
