import { foldText } from "../law/search-text.ts";
import type { Phrase } from "./entry.ts";

/** As written, by its sounds (shipin), or by their first letters (sp). */
export type Way = "text" | "sound" | "initials";

/**
 * One way of writing a phrase. `places[i]` is the place in the phrase's text that the code unit `i` of `folded` came
 * from, the text's end last; `heads` are the units at which a character begins.
 */
export type Spelling = { way: Way; folded: string; places: number[]; heads: ReadonlySet<number> };

/** All ways of writing a phrase; one without sounds has the first alone. */
export const spellings = ({ text, sounds }: Phrase): Spelling[] => {
  const written = foldText(text);
  const asWritten: Spelling = { way: "text", ...written, heads: headsOf(written.places) };
  if (!sounds || sounds.every((sound) => sound === "")) return [asWritten];
  return [
    asWritten,
    spelt("sound", text, sounds, (sound) => sound),
    spelt("initials", text, sounds, (sound) => sound.slice(0, 1)),
  ];
};

/** The sounds of a folded word, joined; its letters and figures stay as they are. */
export const soundOf = (word: string, sounds: readonly string[]): string =>
  Array.from(word)
    .map((character, at) => sounds[at] || character)
    .join("");

const spelt = (way: Way, text: string, sounds: readonly string[], letters: (sound: string) => string): Spelling => {
  let folded = "";
  const places: number[] = [];
  let at = 0;
  for (const [index, character] of Array.from(text).entries()) {
    const plain = sounds[index] ? letters(sounds[index]) : foldText(character).folded;
    for (let unit = 0; unit < plain.length; unit += 1) places.push(at);
    folded += plain;
    at += character.length;
  }
  places.push(at);
  return { way, folded, places, heads: headsOf(places) };
};

const headsOf = (places: readonly number[]): ReadonlySet<number> =>
  new Set([...places.keys()].filter((unit) => unit === 0 || places[unit] !== places[unit - 1]));
