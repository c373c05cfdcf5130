import type { Text } from "@mingfa/core/procedure";
import type { ProcedureNode } from "./node.ts";

/** A version of a procedure, the terms its clocks run by, and how many of its matters have not ended. */
export type RunningProcedure = { procedure: string; version: string; title: Text; terms: string[]; running: number };

/** Every version of every procedure of the packs. */
export const runningProcedures = async ({ db, procedures }: ProcedureNode): Promise<RunningProcedure[]> => {
  const rows = await db.rows<{ procedure: string; version: string; running: number }>(
    "procedure.running",
    "SELECT procedure, version, count(*)::int AS running FROM procedure.matter WHERE NOT final GROUP BY procedure, version",
  );
  const counts = new Map(rows.map(({ procedure, version, running }) => [`${procedure} ${version}`, running]));
  return [...procedures.values()].flat().map(({ procedure: { definition } }) => {
    const { id, version, title, clocks = {}, objects = {} } = definition;
    const all = [clocks, ...Object.values(objects).map((object) => object.clocks ?? {})].flatMap(Object.values);
    const terms = all.map(({ term }: { term: string }) => term);
    return { procedure: id, version, title, terms, running: counts.get(`${id} ${version}`) ?? 0 };
  });
};
