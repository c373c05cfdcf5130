import { gapOf, labelOf, type Chronology } from "./chronology.ts";

/** Says that a step is a gap of the record, or simply not in it. */
export function gapWords(chronology: Chronology, kinds: readonly string[]): string {
  const gap = gapOf(chronology, kinds);
  const label = labelOf(chronology, kinds);
  return gap === undefined ? `记载中没有“${label}”的日期` : `“${gap}”为缺口（${label}）`;
}
