/** Discretion benchmarks (裁量基准): weighted tables and matrices as data, applied with exact money, explained row by row. */
export type { DiscretionAnswer, Step } from "./answer.ts";
export { readCase, type CaseFault, type DiscretionCase } from "./case.ts";
export { checkSection, type SectionCheck } from "./check-section.ts";
export { prepareSection, sectionsNamed, type PreparedSection } from "./evaluate.ts";
export { notInForce } from "./in-force.ts";
export { DiscretionMethod, DiscretionPack } from "./method.ts";
export { nameOf, Section, type SourceRow } from "./section.ts";
export type { Remark } from "./words.ts";
