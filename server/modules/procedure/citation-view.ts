import type { Basis } from "@mingfa/contract";
import { citationKey, parseCitation, parseCitationKey, printCitation } from "@mingfa/core/law";

/** Machine citations with the form people read. */
export const basisView = (keys: string[]): Basis[] =>
  keys.map((key) => {
    const parsed = parseCitationKey(key);
    return { key, text: parsed.ok ? printCitation(parsed.citation) : key };
  });

/** A citation as a pack writes it, `行政许可法第三十一条` or `行政许可法/31`; nothing for what is none. */
export const writtenBasis = (source: string): Basis | undefined => {
  const parsed = source.includes("/") ? parseCitationKey(source) : parseCitation(source);
  return parsed.ok ? { key: citationKey(parsed.citation), text: printCitation(parsed.citation) } : undefined;
};
