import { setTimeout as pause } from "node:timers/promises";
import type { BenchDatabase, Databases } from "../node/databases.ts";
import { costOf, sum, type Cost } from "./cost.ts";
import { startOurs } from "./ours.ts";
import { actRows } from "./rows.ts";
import { startTheirs } from "./theirs.ts";

const lanes = 4;
const idleSeconds = 10;

export type Comparison = {
  ours: Cost;
  theirs: Cost;
  /** Of our server that has nothing to do, per second. */ idle: Cost;
};

/**
 * Both servers write the acts of the same matters, chunk by chunk in turn, so that whatever else the machine does weighs
 * on both alike. The first chunk warms up and is not counted.
 */
export const compare = async (
  databases: Databases,
  ours: BenchDatabase,
  baseline: BenchDatabase,
  dataDir: string,
  chunks: readonly (readonly string[])[],
): Promise<Comparison> => {
  const own = await startOurs(ours, dataDir, lanes);
  const other = await startTheirs(baseline, lanes);
  const spender = (node: number, { name }: BenchDatabase) => ({ node, postmaster: databases.pid(), database: name });
  const costs: { ours: Cost; theirs: Cost }[] = [];
  try {
    for (const chunk of chunks) {
      const mine = await costOf(spender(own.pid, ours), () => own.run(chunk));
      const rows = await actRows(ours.db, chunk, 2);
      costs.push({ ours: mine, theirs: await costOf(spender(other.pid, baseline), () => other.run(rows)) });
    }
    const idle = await costOf(spender(own.pid, ours), () => pause(idleSeconds * 1000));
    const counted = costs.slice(1);
    return {
      ours: sum(counted.map((cost) => cost.ours)),
      theirs: sum(counted.map((cost) => cost.theirs)),
      idle: { node: idle.node / idleSeconds, postgres: idle.postgres / idleSeconds },
    };
  } finally {
    await Promise.all([own.stop(), other.stop()]);
  }
};
