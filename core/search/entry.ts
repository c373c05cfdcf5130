/** Where a phrase of an entry comes from; what its name says weighs more than what its guide mentions. */
export type Field = "title" | "plainWord" | "code" | "organ" | "summary" | "detail";

/**
 * A text by which an entry is found. `sounds` gives one syllable without tone per character of the text (as
 * `Array.from` counts them), empty where a character has none; a text without `sounds` is found by its letters alone.
 */
export type Phrase = { field: Field; text: string; sounds?: readonly string[] };

/** Something to be found, under an id. */
export type Entry = { id: string; phrases: readonly Phrase[] };

/** Syllables of a text, one per character; whoever owns a dictionary of sounds hands it in. */
export type SoundsOf = (text: string) => readonly string[];
