/** Characters that no font at hand has: printing them would leave empty boxes, so nothing is printed. */
export class MissingGlyphs extends Error {
  readonly characters: string[];
  readonly text: { zh: string; en: string };
  constructor(characters: string[]) {
    const named = characters.map((character) => `${character}（${codePoint(character)}）`).join("、");
    const text = {
      zh: `没有字体能印出：${named}。请把含有这些字的 TrueType 字体加入设置 RARE_FONT`,
      en: `no font at hand can print ${characters.map(codePoint).join(", ")}: add a TrueType font that has them to the setting RARE_FONT`,
    };
    super(text.en);
    this.characters = characters;
    this.text = text;
  }
}

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
