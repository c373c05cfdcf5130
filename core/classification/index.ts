export { checkLexicon, type LexiconFault } from "./check-lexicon.ts";
export { readColumns, type ColumnsFault } from "./columns-csv.ts";
export type { Column } from "./column.ts";
export { LexiconPack, type Grade, type Personal } from "./lexicon-schema.ts";
export { compileLexicon, type Lexicon } from "./lexicon.ts";
export type { Reason } from "./reason.ts";
export { suggestAll, type SuggestOptions, type Suggestion } from "./suggest.ts";
