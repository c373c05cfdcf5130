import { statuteNames } from "./version.ts";
import type { StatuteEntry, StatuteTable } from "./version-schema.ts";

/** A contradiction in the table; `path` leads to it, as statutes.3.versions.1. */
export type TableFault = {
  code: "sameName" | "sameVersion" | "overlap" | "backwards";
  path: (string | number)[];
  message: { zh: string; en: string };
};

/** What a schema can't see: one name for two statutes, versions that repeat, overlap or end before they begin. */
export function checkStatuteTable(table: StatuteTable): TableFault[] {
  const owners = new Map<string, string>();
  return table.statutes.flatMap((entry, at) => [
    ...statuteNames(entry).flatMap((name): TableFault[] => {
      const owner = owners.get(name);
      owners.set(name, entry.name);
      if (owner === undefined) return [];
      const message = { zh: `名称“${name}”已属于${owner}`, en: `the name “${name}” already belongs to ${owner}` };
      return [{ code: "sameName", path: ["statutes", at], message }];
    }),
    ...checkVersions(entry).map((fault) => ({ ...fault, path: ["statutes", at, ...fault.path] })),
  ]);
}

function checkVersions({ name, versions }: StatuteEntry): TableFault[] {
  return versions.flatMap(({ id, inForceFrom, inForceTo }, at) => {
    const faults: TableFault[] = [];
    const fault = (code: TableFault["code"], zh: string, en: string) =>
      faults.push({
        code,
        path: ["versions", at],
        message: { zh: `${name}(${id})：${zh}`, en: `${name}(${id}): ${en}` },
      });
    if (versions.findIndex((other) => other.id === id) !== at)
      fault("sameVersion", "版本重复", "this version stands twice");
    if (inForceTo !== undefined && inForceTo < inForceFrom)
      fault("backwards", "失效早于施行", "it ends before it begins");
    const next = versions[at + 1];
    if (next !== undefined && (inForceTo === undefined || inForceTo >= next.inForceFrom)) {
      fault("overlap", `与${next.id}版的施行期间重叠`, `in force at the same time as version ${next.id}`);
    }
    return faults;
  });
}
