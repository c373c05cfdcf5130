/** Letters by which departments write a word in a field name: 身份证号 → `sfzh` and `shenfenzhenghao`. */
export class Spelling {
  readonly #syllables = new Map<string, string[]>();

  constructor(syllables: Readonly<Record<string, string>>) {
    for (const [syllable, characters] of Object.entries(syllables))
      for (const character of characters) this.#of(character).push(syllable);
  }

  /** First letters of every reading; none where a character has no reading in the pack. */
  initials(word: string): string[] {
    return this.#spell(word, (syllable) => syllable.charAt(0));
  }

  /** Whole syllables of every reading. */
  full(word: string): string[] {
    return this.#spell(word, (syllable) => syllable);
  }

  /** Characters of `words` that the pack has no reading for. */
  missing(words: Iterable<string>): string[] {
    const characters = Array.from(words).flatMap((word) => Array.from(word.replaceAll(/[\w\s（）()]/g, "")));
    return [...new Set(characters)].filter((character) => !this.#syllables.has(character));
  }

  #spell(word: string, letters: (syllable: string) => string): string[] {
    let spelt = [""];
    for (const character of word) {
      const readings = /[a-z0-9]/i.test(character)
        ? [character.toLowerCase()]
        : [...new Set((this.#syllables.get(character) ?? []).map(letters))];
      spelt = spelt.flatMap((before) => readings.map((reading) => before + reading)).slice(0, 8);
    }
    return spelt;
  }

  #of(character: string): string[] {
    const known = this.#syllables.get(character) ?? [];
    this.#syllables.set(character, known);
    return known;
  }
}
