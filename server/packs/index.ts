export { checkCitations, citationText, type CitationCheck } from "./check-citations.ts";
export { faultLine, inOrder, type FileFault } from "./fault.ts";
export { readClassification } from "./read-classification.ts";
export { lookupSources } from "./lookup-sources.ts";
export type { PackCitation } from "./pack-citation.ts";
export { procedureInForce, type PackedProcedure, type Packs } from "./packs.ts";
export { PacksError } from "./packs-error.ts";
export { loadPacks, readPacks } from "./read-packs.ts";
