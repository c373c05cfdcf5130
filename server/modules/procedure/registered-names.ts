import type { Text } from "@mingfa/contract";
import type { Procedure } from "@mingfa/core/procedure";
import { officerNames, organNames } from "#organ";
import type { ProcedureNode } from "./node.ts";
import type { FullRow } from "./store.ts";

/** What an answer names in the registry, by `kind id`. */
export type RegisteredNames = ReadonlyMap<string, string | Text>;

/** The names of what a matter's answers refer to in the registry: organs, officers, posts, powers. */
export const registeredNames = async (
  node: ProcedureNode,
  procedure: Procedure,
  acts: readonly FullRow[],
): Promise<RegisteredNames> => {
  const ids = {
    organ: new Set<string>(),
    officer: new Set<string>(),
    duty: new Set<string>(),
    power: new Set<string>(),
  };
  for (const act of acts)
    for (const [name, field] of Object.entries(procedure.acts.get(act.act)?.form ?? {})) {
      const value = act.body?.input[name];
      if (field.names !== undefined && typeof value === "string") ids[field.names].add(value);
    }
  if (Object.values(ids).every(({ size }) => size === 0)) return new Map();
  const [organs, officers] = await Promise.all([
    organNames(node.db, [...ids.organ]),
    officerNames(node.db, [...ids.officer]),
  ]);
  return new Map<string, string | Text>([
    ...[...organs].map(([id, name]) => [`organ ${id}`, name] as const),
    ...[...officers].map(([id, name]) => [`officer ${id}`, `${name}（${id}）`] as const),
    ...[...ids.duty].flatMap((duty) => named("duty", duty, dutyLabel(node, duty))),
    ...[...ids.power].flatMap((power) => named("power", power, node.powerTitles.get(power))),
  ]);
};

const named = (kind: string, id: string, label: Text | undefined): [string, Text][] =>
  label ? [[`${kind} ${id}`, label]] : [];

/** What a duty is called: by the first role of the packs that demands it. */
const dutyLabel = ({ procedures }: ProcedureNode, duty: string): Text | undefined => {
  for (const { procedure } of [...procedures.values()].flat())
    for (const role of procedure.roles.values()) if ("duty" in role && role.duty === duty) return role.label;
  return undefined;
};
