import { join } from "node:path";
import { client } from "../node/client.ts";
import type { BenchDatabase } from "../node/databases.ts";
import { asFastAsPossible } from "../node/load.ts";
import { launch } from "../node/server.ts";
import { costOf, type Cost } from "./cost.ts";
import type { ActRows } from "./rows.ts";

/** Has the baseline write the same rows; the first `warming` of them are not measured. */
export const runBaseline = async (
  database: BenchDatabase,
  postgres: number,
  rows: readonly ActRows[],
  warming: number,
  lanes: number,
): Promise<Cost> => {
  const env = { ...process.env, DATABASE_URL: database.ownerUrl, NODE_ENV: "production" };
  const server = await launch([join(import.meta.dirname, "baseline.ts")], env, (line) => line);
  const caller = client(server.origin, lanes);
  const post = async (body: ActRows | undefined): Promise<void> => {
    const answer = await caller.post("/acts", body);
    if (answer.status !== 200) throw new Error(`baseline: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  try {
    await asFastAsPossible(warming, lanes, (index) => post(rows[index]));
    const measured = rows.slice(warming);
    return await costOf({ node: server.pid, postgres }, measured.length, async () => {
      await asFastAsPossible(measured.length, lanes, (index) => post(measured[index]));
    });
  } finally {
    caller.close();
    await server.stop();
  }
};
