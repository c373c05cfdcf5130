/** Official papers as PDF: typeset, tagged, sealed, signed. The only folder that knows how a PDF is made. */
export { MissingGlyphs } from "./errors.ts";
export { paragraphsOf, printable } from "./printable.ts";
export { basisLine, rowOf, type Paper } from "./paper.ts";
export { createPress, type Press } from "./press.ts";
export { authorityOf, sealKeyOf, type SealKeys } from "./seal-keys.ts";
