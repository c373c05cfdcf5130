import { readPostgres, readProcess, used } from "../node/cpu.ts";

/** CPU seconds of the Node process and of PostgreSQL. */
export type Cost = { node: number; postgres: number };

/** Whose CPU is read: a server process, and the database that it alone uses as `mingfa_server`. */
export type Spender = { node: number; postmaster: number; database: string };

/** What some work costs, from the accounts that the kernel keeps. */
export const costOf = async ({ node, postmaster, database }: Spender, work: () => Promise<void>): Promise<Cost> => {
  const reading = () => ({ node: readProcess(node), postgres: readPostgres(postmaster, "mingfa_server", database) });
  const before = reading();
  await work();
  const after = reading();
  return { node: used(before.node, after.node), postgres: used(before.postgres, after.postgres) };
};

export const sum = (costs: readonly Cost[]): Cost => ({
  node: costs.reduce((so, { node }) => so + node, 0),
  postgres: costs.reduce((so, { postgres }) => so + postgres, 0),
});
