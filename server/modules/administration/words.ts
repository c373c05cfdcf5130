import type { Text } from "@mingfa/contract";
import type { Packs } from "#packs";

/** What a duty is called: by the first role of the packs that demands it. */
export const dutyLabels = (packs: Pick<Packs, "procedures">): Map<string, Text> => {
  const labels = new Map<string, Text>();
  for (const { procedure } of [...packs.procedures.values()].flat())
    for (const role of procedure.roles.values())
      if ("duty" in role && !labels.has(role.duty)) labels.set(role.duty, role.label);
  return labels;
};

/** A label, or the code itself in both languages. */
export const labelOf = (labels: ReadonlyMap<string, Text>, code: string): Text =>
  labels.get(code) ?? { zh: code, en: code };
