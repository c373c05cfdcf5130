import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { demoPassword } from "@mingfa/server/demo/city.ts";
import type { Benchmark } from "../benchmark.ts";
import { accept } from "../licensing/steps.ts";
import { signIn, type Client } from "../node/client.ts";
import { settled, startDatabases } from "../node/databases.ts";
import { atRate } from "../node/load.ts";
import { openMatters, perform, spreadOverPeople } from "../node/matters.ts";
import { startServer } from "../node/server.ts";
import { percentile } from "../statistics.ts";

const perSecond = 100;
/** Before one first asks for a receipt, and again while it is not there yet, in ms. */
const askAfter = 20;

export const receiptBenchmark: Benchmark = {
  name: "receipt",
  about:
    "A hundred acts a second arrive over HTTP whether or not earlier ones are answered; from the answer to an act until its receipt (leaf, inclusion proof, published checkpoint) is in the caller's hands, asked for every 20 ms.",
  run: async ({ quick }) => {
    const count = perSecond * (quick ? 5 : 30);
    const databases = await startDatabases();
    try {
      const database = await databases.create("receipts");
      const server = await startServer({ dataDir: join(databases.folder, "data"), databaseUrl: database.url });
      const applicant = await signIn(server.origin, "lin", demoPassword, 4);
      const clerk = await signIn(server.origin, "clerk", demoPassword, 32);
      const warming = 100;
      const matters = await openMatters(applicant, "p-lin", count + warming, 4);
      await settled(database.db);
      await spreadOverPeople(database.db, matters);
      const receipts = (chosen: readonly string[]) =>
        atRate(chosen.length, perSecond, (index) => actThenReceipt(clerk, chosen[index] ?? ""));
      await receipts(matters.slice(0, warming));
      const times = await receipts(matters.slice(warming));
      for (const caller of [applicant, clerk]) caller.close();
      await server.stop();
      const acts = times.map(({ act }) => act);
      const waits = times.map(({ receipt }) => receipt);
      return [
        { name: "receipt after its act's answer, p50", value: percentile(waits, 0.5), unit: "ms" },
        {
          name: "receipt after its act's answer, p99",
          value: percentile(waits, 0.99),
          unit: "ms",
          limit: { most: 100 },
        },
        { name: "answer to an act, p50", value: percentile(acts, 0.5), unit: "ms" },
        { name: "answer to an act, p99", value: percentile(acts, 0.99), unit: "ms" },
      ];
    } finally {
      await databases.stop();
    }
  },
};

const actThenReceipt = async (clerk: Client, matter: string): Promise<{ act: number; receipt: number }> => {
  const begun = performance.now();
  await perform(clerk, matter, accept, 1);
  const answered = performance.now();
  do await pause(askAfter);
  while (!(await hasReceipt(clerk, matter)));
  return { act: answered - begun, receipt: performance.now() - answered };
};

const hasReceipt = async (clerk: Client, matter: string): Promise<boolean> => {
  const { status, body } = await clerk.get(`/api/matters/${matter}/acts/2/receipt`);
  if (status !== 200 || typeof body !== "object" || body === null || !("pending" in body))
    throw new Error(`receipt: ${status} ${JSON.stringify(body)}`);
  return body.pending === false;
};
