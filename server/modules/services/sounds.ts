import type { SoundsOf } from "@mingfa/core/search";
import { pinyin } from "pinyin-pro";

const syllables = (text: string): string[] => pinyin(text, { type: "array", toneType: "none", v: true });
const han = /\p{Script=Han}/u;

/** The reading of each Chinese character where it stands (银行 is yin hang), without tone; ü is written v. */
export const soundsOf: SoundsOf = (text) => {
  const characters = Array.from(text);
  const together = syllables(text);
  // Where the dictionary drops or joins characters, each is read by itself.
  const read = together.length === characters.length ? together : characters.map((one) => syllables(one)[0] ?? "");
  return characters.map((character, at) =>
    han.test(character) && /^[a-z]+$/.test(read[at] ?? "") ? (read[at] ?? "") : "",
  );
};
