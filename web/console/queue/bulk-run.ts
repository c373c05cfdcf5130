import { routes, type BulkAct } from "@mingfa/contract";
import { cacheKey, newRequestKey, useClient } from "@mingfa/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";

export type BulkResult = { number: string; matter: string; sequence?: number; error?: unknown };
export type BulkRun = { act: BulkAct; results: BulkResult[]; total: number; busy: boolean };

/**
 * Does an act in one matter after another, each a request of its own under its own key, so that a lost answer doubles
 * nothing and one refusal stops nothing else.
 */
export const useBulkRun = (): { run: BulkRun | undefined; start: (act: BulkAct) => Promise<void>; end: () => void } => {
  const client = useClient();
  const cache = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const [run, setRun] = useState<BulkRun>();

  const keyOf = (act: BulkAct, matter: string): string => {
    const name = `${act.act} ${matter}`;
    const key = keys.current.get(name) ?? newRequestKey();
    keys.current.set(name, key);
    return key;
  };

  const start = async (act: BulkAct): Promise<void> => {
    const before = (run?.act.act === act.act ? run.results : []).filter(({ error }) => error === undefined);
    const done = new Set(before.map(({ matter }) => matter));
    const wanted = act.matters.filter(({ allowed, matter }) => allowed && !done.has(matter));
    const total = before.length + wanted.length;
    const results = [...before];
    setRun({ act, results: [...results], total, busy: true });
    for (const { matter, number, sequence } of wanted) {
      const body = { act: act.act, input: {}, sequence, key: keyOf(act, matter) };
      try {
        const performed = await client.call(routes.matters.perform, { params: { matter }, body });
        results.push({ matter, number, sequence: performed.sequence });
      } catch (error) {
        results.push({ matter, number, error });
      }
      setRun({ act, results: [...results], total, busy: true });
    }
    setRun({ act, results, total, busy: false });
    await cache.invalidateQueries({ queryKey: cacheKey(routes.matters.desk) });
  };

  return { run, start, end: () => setRun(undefined) };
};
