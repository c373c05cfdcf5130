import type { Basis } from "@mingfa/contract";
import { parseCitationKey, printCitation } from "@mingfa/core/law";

/** Citations that stand in machine form (`行政许可法/31/1`), with the form people read. */
export const basisOf = (keys: string[]): Basis[] =>
  keys.map((key) => {
    const parsed = parseCitationKey(key);
    return { key, text: parsed.ok ? printCitation(parsed.citation) : key };
  });
