/** Finding entries of a catalogue by words, sounds, first letters and near misses; no dictionary of its own. */
export { catalogueOf, type Catalogue } from "./catalogue.ts";
export type { Entry, Field, Phrase, SoundsOf } from "./entry.ts";
export { find, type Found } from "./find.ts";
export { markHits } from "./mark.ts";
