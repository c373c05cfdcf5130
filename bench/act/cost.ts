import { treeCpu } from "../node/cpu.ts";

/** CPU-µs per act, of the Node process and of PostgreSQL with all its backends. */
export type Cost = { node: number; postgres: number };

/** What the work of `count` acts costs, from the clocks that the kernel keeps of both. */
export const costOf = async (
  pids: { node: number; postgres: number },
  count: number,
  work: () => Promise<void>,
): Promise<Cost> => {
  const before = { node: treeCpu(pids.node), postgres: treeCpu(pids.postgres) };
  await work();
  return {
    node: ((treeCpu(pids.node) - before.node) * 1e6) / count,
    postgres: ((treeCpu(pids.postgres) - before.postgres) * 1e6) / count,
  };
};
