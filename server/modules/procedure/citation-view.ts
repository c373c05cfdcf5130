import type { Basis } from "@mingfa/contract";
import { parseCitationKey, printCitation } from "@mingfa/core/law";

/** Machine citations with the form people read. */
export const basisView = (keys: string[]): Basis[] =>
  keys.map((key) => {
    const parsed = parseCitationKey(key);
    return { key, text: parsed.ok ? printCitation(parsed.citation) : key };
  });
