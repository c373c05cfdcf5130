import type { LawVersion, StatuteLine } from "@mingfa/contract";
import { versionInForce, type StatuteEntry, type StatuteVersion } from "@mingfa/core/law";
import { textOf, type LawNode } from "./law-node.ts";

/** Describes statutes of the table as readers see them on a civil date. */
export const statuteLines = async (
  { statutes, texts }: Pick<LawNode, "statutes" | "texts">,
  entries: readonly StatuteEntry[],
  date: string,
): Promise<StatuteLine[]> => {
  const all = entries.flatMap((entry) => entry.versions.map((version) => textOf(entry, version)));
  const loaded = new Set((await texts.loaded(all)).map(({ statute, version }) => `${statute}/${version}`));
  return entries.map((entry) => {
    const current = versionInForce(statutes, entry.name, date)?.id;
    return {
      name: entry.name,
      title: entry.title,
      level: entry.level,
      versions: entry.versions.map((version) => versionView(version, loaded.has(`${entry.name}/${version.id}`))),
      ...(current !== undefined && { current }),
    };
  });
};

export const versionView = ({ id, adopted, inForceFrom, inForceTo }: StatuteVersion, loaded: boolean): LawVersion => ({
  id,
  ...(adopted !== undefined && { adopted }),
  inForceFrom,
  ...(inForceTo !== undefined && { inForceTo }),
  loaded,
});
