import type { Affected, Citer } from "@mingfa/contract";
import { citationKey } from "@mingfa/core/law";
import { articleKey, type LawCitation, type LawNode, type RunningProcedure } from "./law-node.ts";

/** The parts of the packs that rest on an article of a version. `article` is `60` or `120-1`. */
export const citersOf = (
  { citations }: Pick<LawNode, "citations">,
  statute: string,
  version: string,
  article: string,
): LawCitation[] =>
  citations.filter(
    ({ citation, version: cited }) =>
      citation.statute === statute &&
      cited.id === version &&
      articleKey({
        number: citation.article,
        ...(citation.articleSuffix !== undefined && { suffix: citation.articleSuffix }),
      }) === article,
  );

export const citerView = ({ citation, version, element, file, line }: LawCitation): Citer => ({
  key: citationKey(citation),
  version: version.id,
  ...element,
  file,
  line,
});

/**
 * Versions of procedures with matters that have not ended, and that rest on one of the citations: through a part of
 * their own, or through a term that one of their clocks runs by.
 */
export const affectedBy = async (node: LawNode, citations: readonly LawCitation[]): Promise<Affected[]> => {
  if (citations.length === 0) return [];
  const terms = new Set(citations.flatMap(({ element }) => (element.kind === "term" ? [element.id] : [])));
  const parts = new Set(
    citations.flatMap(({ element: { within } }) =>
      within?.kind === "procedure" ? [`${within.id} ${within.version}`] : [],
    ),
  );
  const rests = (one: RunningProcedure) =>
    parts.has(`${one.procedure} ${one.version}`) || one.terms.some((term) => terms.has(term));
  return (await node.running())
    .filter(rests)
    .map(({ procedure, version, title, running }) => ({ procedure, version, title, running }));
};
