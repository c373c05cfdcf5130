import { join } from "node:path";
import { demoPassword } from "@mingfa/server/demo/city.ts";
import type { Benchmark } from "../benchmark.ts";
import type { Figure } from "../figure.ts";
import { accept } from "../licensing/steps.ts";
import { signIn } from "../node/client.ts";
import { settled, startDatabases, type BenchDatabase } from "../node/databases.ts";
import { openMatters, spreadOverPeople } from "../node/matters.ts";
import { startServer } from "../node/server.ts";
import type { RequestStatements } from "./count-statements.ts";
import { countTrips } from "./count-trips.ts";
import { actRows, digests } from "./rows.ts";
import { runBaseline } from "./run-baseline.ts";
import { runOurs } from "./run-ours.ts";

const lanes = 4;

export const actBenchmark: Benchmark = {
  name: "act over HTTP",
  about:
    "Accepting an application: session, rights, fold, lookup, conditions, document, clocks, act, content, leaf, log, notice. The baseline (`bench/act/baseline.ts`) is handed the finished rows and writes the same ones, compared table by table by count and content afterwards. CPU is user and system time of the Node process and of all PostgreSQL processes, from the kernel's accounts, and includes what follows an act in the background.",
  run: async ({ quick }) => {
    const [warming, measured] = quick ? [50, 300] : [300, 3_000];
    const databases = await startDatabases();
    try {
      const ours = await databases.create("ours");
      const dataDir = join(databases.folder, "data");
      const matters = await openAll(ours, dataDir, warming + measured + 20);
      const baseline = await databases.copy(ours, "baseline");
      const again = databases.reopen(ours);
      const own = await runOurs(again, dataDir, databases.pid(), matters.slice(20), warming, lanes);
      const rows = await actRows(again.db, matters.slice(20), 2);
      const theirs = await runBaseline(baseline, databases.pid(), rows, warming, lanes);
      compare(await digests(again.db), await digests(baseline.db));
      const trips = await countTrips(again, dataDir, matters.slice(0, 20), accept);
      return figures(own, theirs, trips);
    } finally {
      await databases.stop();
    }
  },
};

const openAll = async (database: BenchDatabase, dataDir: string, count: number): Promise<string[]> => {
  const server = await startServer({ dataDir, databaseUrl: database.url });
  const applicant = await signIn(server.origin, "lin", demoPassword, lanes);
  try {
    const matters = await openMatters(applicant, "p-lin", count, lanes);
    await settled(database.db);
    await spreadOverPeople(database.db, matters);
    return matters;
  } finally {
    applicant.close();
    await server.stop();
  }
};

const compare = (ours: Record<string, string>, theirs: Record<string, string>): void => {
  const differing = Object.keys(ours).filter((table) => ours[table] !== theirs[table]);
  if (differing.length > 0) throw new Error(`the baseline did not write the same rows: ${differing.join(", ")}`);
};

const figures = (
  own: Record<"node" | "postgres", number>,
  theirs: typeof own,
  trips: RequestStatements[],
): Figure[] => {
  const ratio = (own.node + own.postgres) / (theirs.node + theirs.postgres);
  const most = (of: (seen: RequestStatements) => number) => Math.max(...trips.map(of));
  return [
    { name: "an act, Node", value: own.node, unit: "CPU-µs" },
    { name: "an act, PostgreSQL", value: own.postgres, unit: "CPU-µs" },
    { name: "baseline, Node", value: theirs.node, unit: "CPU-µs" },
    { name: "baseline, PostgreSQL", value: theirs.postgres, unit: "CPU-µs" },
    { name: "an act over the baseline", value: ratio, unit: "×", limit: { most: 2 } },
    {
      name: "round trips to the database",
      value: most(({ roundTrips }) => roundTrips),
      unit: "round trips",
      limit: { most: 8 },
    },
    { name: "commits", value: most(({ commits }) => commits), unit: "commits", limit: { most: 1 } },
  ];
};
