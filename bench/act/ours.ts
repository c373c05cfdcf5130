import { demoPassword } from "@mingfa/server/demo/city.ts";
import { accept } from "../licensing/steps.ts";
import { signIn } from "../node/client.ts";
import { settled, type BenchDatabase } from "../node/databases.ts";
import { asFastAsPossible } from "../node/load.ts";
import { perform } from "../node/matters.ts";
import { startServer } from "../node/server.ts";

/** One of the two servers under comparison: does a chunk of work and waits for all that follows from it. */
export type Contender<Work> = {
  pid: number;
  run: (chunk: readonly Work[]) => Promise<void>;
  stop: () => Promise<void>;
};

/** The product: accepts applications over HTTP, until their acts stand in the log and their notices are sent. */
export const startOurs = async (
  database: BenchDatabase,
  dataDir: string,
  lanes: number,
): Promise<Contender<string>> => {
  const server = await startServer({ dataDir, databaseUrl: database.url });
  const clerk = await signIn(server.origin, "clerk", demoPassword, lanes);
  return {
    pid: server.pid,
    run: async (matters) => {
      await asFastAsPossible(matters.length, lanes, (index) => perform(clerk, matters[index] ?? "", accept, 1));
      await settled(database.db);
    },
    stop: async () => {
      clerk.close();
      await server.stop();
    },
  };
};
