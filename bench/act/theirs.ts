import { join } from "node:path";
import { client } from "../node/client.ts";
import type { BenchDatabase } from "../node/databases.ts";
import { asFastAsPossible } from "../node/load.ts";
import { launch } from "../node/server.ts";
import type { Contender } from "./ours.ts";
import type { ActRows } from "./rows.ts";

/** The baseline: is handed finished rows and writes them. */
export const startTheirs = async (database: BenchDatabase, lanes: number): Promise<Contender<ActRows>> => {
  const env = { ...process.env, DATABASE_URL: database.url, NODE_ENV: "production" };
  const server = await launch([join(import.meta.dirname, "baseline.ts")], env, (line) => line);
  const caller = client(server.origin, lanes);
  const post = async (body: ActRows | undefined): Promise<void> => {
    const answer = await caller.post("/acts", body);
    if (answer.status !== 200) throw new Error(`baseline: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  return {
    pid: server.pid,
    run: async (rows) => void (await asFastAsPossible(rows.length, lanes, (index) => post(rows[index]))),
    stop: async () => {
      caller.close();
      await server.stop();
    },
  };
};
