import type { Clock, ProcedureDefinition } from "../definition.ts";
import type { PackErrors, PackPath } from "../pack-error.ts";
import { mainEdges, reachable } from "./graph.ts";

/** Every clock can start, is stopped on some path, and follows a term that the packs define. */
export const checkClocks = (definition: ProcedureDefinition, terms: ReadonlySet<string>, errors: PackErrors): void => {
  const edges = mainEdges(definition);
  const reached = reachable(Object.keys(definition.stages)[0] ?? "", edges);
  const can = (act: string) => edges.some((edge) => edge.act === act && edge.from.some((stage) => reached.has(stage)));
  const check = (clock: Clock, path: PackPath) => {
    if (!terms.has(clock.term))
      errors.add([...path, "term"], "noSuchTerm", {
        zh: `期限“${clock.term}”不在 law/terms 中`,
        en: `the term “${clock.term}” is not in law/terms`,
      });
    for (const [key, acts] of clockActs(clock))
      for (const act of acts)
        if (!Object.hasOwn(definition.acts, act))
          errors.add([...path, key], "noSuchName", { zh: `没有名为“${act}”的环节`, en: `there is no act “${act}”` });
    if (!clock.start.some(can))
      errors.add([...path, "start"], "neverStarts", { zh: "该时限无从开始", en: "the clock can never start" });
    if (!clock.stop.some(can))
      errors.add([...path, "stop"], "neverStops", { zh: "没有任何路径使该时限停止", en: "no path stops the clock" });
  };
  for (const [name, clock] of Object.entries(definition.clocks ?? {})) check(clock, ["clocks", name]);
  for (const [kind, object] of Object.entries(definition.objects ?? {}))
    for (const [name, clock] of Object.entries(object.clocks ?? {})) check(clock, ["objects", kind, "clocks", name]);
};

const clockActs = (clock: Clock): [string, string[]][] => [
  ["start", clock.start],
  ["stop", clock.stop],
  ["exclude", [...(clock.exclude?.begin ?? []), ...(clock.exclude?.end ?? [])]],
  ["suspend", [...(clock.suspend?.begin ?? []), ...(clock.suspend?.end ?? [])]],
  ["reset", clock.reset ?? []],
  ["extend", clock.extend?.acts ?? []],
];
