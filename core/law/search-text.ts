/** A text as it is searched; `places[i]` is where in the text the code unit `i` of `folded` came from, its end last. */
export type FoldedText = { folded: string; places: number[] };

/**
 * Folds a text for searching, character by character: full and half width, upper and lower case are one, spaces and line
 * ends are nothing. The fold of two texts joined is their folds joined, so that whatever `LIKE` finds in the text is
 * found in its fold.
 */
export function foldText(text: string): FoldedText {
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    folded += plain;
    at += character.length;
  }
  places.push(at);
  return { folded, places };
}

/** A lone half of a character beyond the basic plane can't be stored, hence not be found. */
const foldCharacter = (character: string): string =>
  character
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[\s\0\p{Cs}\u200b-\u200d\ufeff]/gu, "");

/** The words of a question, folded; between spaces they are words apart, each of which must stand in the text. */
export const searchWords = (question: string): string[] => [
  ...new Set(
    question
      .split(/\s+/u)
      .map((word) => foldText(word).folded)
      .filter((word) => word !== ""),
  ),
];

/**
 * What a folded text is found by: each single character and each pair of neighbours. A word of one character is looked
 * up by itself, a longer one by all its pairs.
 */
export const searchKeys = (folded: string): string[] => {
  const characters = Array.from(folded);
  return [...new Set([...characters, ...pairs(characters)])];
};

/** Keys that every text with this folded word has; a text that has them all need not have the word. */
export const wordKeys = (word: string): string[] => {
  const characters = Array.from(word);
  return characters.length < 2 ? characters : [...new Set(pairs(characters))];
};

const pairs = (characters: readonly string[]): string[] =>
  characters.slice(1).map((character, at) => (characters[at] ?? "") + character);

/** A stretch of a text; `hit` where a word of the question stands. */
export type MarkedText = { text: string; hit: boolean };

/** The text in stretches, every place of every folded word marked; put together they give the text back. */
export function markWords(text: string, words: readonly string[]): MarkedText[] {
  const { folded, places } = foldText(text);
  const hit = new Set<number>();
  for (const word of words)
    for (let at = folded.indexOf(word); at !== -1 && word !== ""; at = folded.indexOf(word, at + 1))
      for (let unit = places[at] ?? 0; unit < (places[at + word.length] ?? text.length); unit += 1) hit.add(unit);
  const found: MarkedText[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const last = found.at(-1);
    const marked = hit.has(at);
    if (last?.hit === marked) last.text += text[at] ?? "";
    else found.push({ text: text[at] ?? "", hit: marked });
  }
  return found;
}
