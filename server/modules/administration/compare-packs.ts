import type { PackPreview } from "@mingfa/contract";
import { differences, type Procedure } from "@mingfa/core/procedure";
import { judgeProcedure } from "#packs";
import { versionReach } from "#procedure";
import type { AdministrationNode } from "./administration-node.ts";
import { noSuchVersion, unreadable } from "./errors.ts";
import { packedVersion } from "./show-graph.ts";

const most = 100;

/** From one version of the packs to another: what differs, and what the newer one changes in running matters. */
export const comparePacks = (
  node: AdministrationNode,
  { procedure: id, version, other }: { procedure: string; version: string; other: string },
): Promise<PackPreview> => preview(node, packedVersion(node, id, other), packedVersion(node, id, version));

/** The same for a version that is still being written. Throws a Problem with every fault and its place. */
export const previewPack = (node: AdministrationNode, text: string): Promise<PackPreview> => {
  const judged = judgeProcedure(text, node.packs);
  if (!judged.ok)
    throw unreadable(
      judged.faults.map(({ line, column, code, message }) => ({ field: `${line}:${column}`, code, message })),
    );
  const newest = node.packs.procedures.get(judged.procedure.definition.id)?.at(-1);
  if (!newest) throw noSuchVersion();
  return preview(node, newest.procedure, judged.procedure);
};

const preview = async (node: AdministrationNode, from: Procedure, to: Procedure): Promise<PackPreview> => ({
  id: to.definition.id,
  title: to.definition.title,
  from: from.definition.version,
  to: to.definition.version,
  differences: differences(from.definition, to.definition),
  reach: await versionReach(node.procedure, to, most),
});
