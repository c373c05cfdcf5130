import { printCitation, resolveCitation, type Statute } from "@mingfa/core/law";
import { inOrder, type FileFault } from "./fault.ts";
import type { PackCitation } from "./pack-citation.ts";
import type { Packs } from "./packs.ts";

/** What came of holding the packs against the texts; `unread` are citations of versions whose text isn't at hand. */
export type CitationCheck = { resolved: number; unread: PackCitation[]; faults: FileFault[] };

/**
 * Resolves every citation of the packs to its article, paragraph and item. `textOf` yields the text of a file name of
 * the table of statutes; a file that the table names and the folder lacks is a fault.
 */
export const checkCitations = async (
  { citations }: Pick<Packs, "citations">,
  textOf: (file: string) => Promise<Statute | undefined>,
): Promise<CitationCheck> => {
  const texts = new Map<string, Statute | undefined>();
  for (const file of new Set(citations.flatMap(({ version }) => version.file ?? [])))
    texts.set(file, await textOf(file));
  const unread = citations.filter(({ version }) => version.file === undefined);
  const faults = citations.flatMap(({ version, citation, file, line, column }): FileFault[] => {
    const at = { file, line, column };
    if (version.file === undefined) return [];
    const text = texts.get(version.file);
    if (!text) return [{ ...at, code: "noText", message: noText(version.file) }];
    const found = resolveCitation(text, citation);
    return found.ok ? [] : [{ ...at, code: found.code, message: found.reason }];
  });
  return { resolved: citations.length - unread.length - faults.length, unread, faults: inOrder(faults) };
};

const noText = (file: string) => ({
  zh: `法规表所列的文本“${file}”不在法规目录中`,
  en: `the text “${file}” that the table names is not in the folder of texts`,
});

/** A citation as people write it, for messages. */
export const citationText = ({ citation }: PackCitation): string => printCitation(citation);
