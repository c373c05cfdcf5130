import { once } from "node:events";
import { join } from "node:path";
import { demoPassword } from "@mingfa/server/demo/city.ts";
import type { Step } from "../licensing/steps.ts";
import { signIn } from "../node/client.ts";
import type { BenchDatabase } from "../node/databases.ts";
import { perform } from "../node/matters.ts";
import { startServer } from "../node/server.ts";
import type { RequestStatements } from "./count-statements.ts";

/** What each act asked of the database, done one after the other in a server that counts them. */
export const countTrips = async (
  database: BenchDatabase,
  dataDir: string,
  matters: readonly string[],
  step: Step,
): Promise<RequestStatements[]> => {
  const preload = join(import.meta.dirname, "count-statements.ts");
  const server = await startServer({ dataDir, databaseUrl: database.url, preload });
  const clerk = await signIn(server.origin, "clerk", demoPassword, 1);
  const counted: RequestStatements[] = [];
  try {
    for (const matter of matters) {
      const told = once(server.child, "message");
      await perform(clerk, matter, step, 1);
      const [message]: RequestStatements[] = await told;
      if (message) counted.push(message);
    }
    return counted;
  } finally {
    clerk.close();
    await server.stop();
  }
};
