import type { LawImpact } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import { affectedBy, citersOf, citerView } from "./citers.ts";
import { compareArticles, sidesOf, type VersionPair } from "./compare-versions.ts";
import { officersOnly } from "./refused.ts";
import type { LawNode } from "./law-node.ts";
import { versionView } from "./statute-line.ts";

/**
 * What an amendment means for this installation, for officers: the articles that are not as they were, and the parts of
 * the packs that rest on them, written for the version before or for the one after.
 */
export const amendmentImpact = async (
  node: LawNode,
  actor: Actor,
  statute: string,
  pair: VersionPair,
): Promise<LawImpact> => {
  if (actor.kind !== "officer") throw officersOnly();
  const { entry, from, to, changes } = await compareArticles(node, statute, pair);
  const touched = changes
    .filter(({ kind }) => kind !== "same")
    .map((change) => {
      const sides = sidesOf(change);
      const citations = [
        ...(sides.before === undefined ? [] : citersOf(node, entry.name, from.id, sides.before)),
        ...(sides.after === undefined ? [] : citersOf(node, entry.name, to.id, sides.after)),
      ];
      return { sides, citations };
    });
  return {
    statute: entry.name,
    from: versionView(from, true),
    to: versionView(to, true),
    changes: touched.map(({ sides, citations }) => ({ ...sides, citers: citations.map(citerView) })),
    affected: await affectedBy(
      node,
      touched.flatMap(({ citations }) => citations),
    ),
  };
};
