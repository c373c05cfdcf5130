import { demoPassword } from "@mingfa/server/demo/city.ts";
import { accept } from "../licensing/steps.ts";
import { signIn } from "../node/client.ts";
import { settled, type BenchDatabase } from "../node/databases.ts";
import { asFastAsPossible } from "../node/load.ts";
import { perform } from "../node/matters.ts";
import { startServer } from "../node/server.ts";
import { costOf, type Cost } from "./cost.ts";

/** Accepts the applications over HTTP; what follows an act (its place in the log, its notice) is part of its cost. */
export const runOurs = async (
  database: BenchDatabase,
  dataDir: string,
  postgres: number,
  matters: readonly string[],
  warming: number,
  lanes: number,
): Promise<Cost> => {
  const server = await startServer({ dataDir, databaseUrl: database.url });
  const clerk = await signIn(server.origin, "clerk", demoPassword, lanes);
  const acceptAll = (chosen: readonly string[]) =>
    asFastAsPossible(chosen.length, lanes, (index) => perform(clerk, chosen[index] ?? "", accept, 1));
  try {
    await acceptAll(matters.slice(0, warming));
    await settled(database.db);
    const measured = matters.slice(warming);
    return await costOf({ node: server.pid, postgres }, measured.length, async () => {
      await acceptAll(measured);
      await settled(database.db);
    });
  } finally {
    clerk.close();
    await server.stop();
  }
};
