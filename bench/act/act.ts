import { join } from "node:path";
import { demoPassword } from "@mingfa/server/demo/city.ts";
import type { Benchmark } from "../benchmark.ts";
import type { Figure } from "../figure.ts";
import { accept } from "../licensing/steps.ts";
import { signIn } from "../node/client.ts";
import { settled, startDatabases, type BenchDatabase } from "../node/databases.ts";
import { openMatters, spreadOverPeople } from "../node/matters.ts";
import { startServer } from "../node/server.ts";
import { compare, type Comparison } from "./compare.ts";
import type { RequestStatements } from "./count-statements.ts";
import { countTrips } from "./count-trips.ts";
import { digests } from "./rows.ts";

const chunkSize = 300;
const tripped = 20;

export const actBenchmark: Benchmark = {
  name: "act over HTTP",
  about:
    "Accepting an application: session, rights, fold, lookup, conditions, document, clocks, act, content, leaf, log, notice. The baseline (`bench/act/baseline.ts`) is handed the finished rows and writes the same ones, compared table by table by count and content afterwards. CPU is user and system time of the Node process and of PostgreSQL's processes, from the kernel's accounts, and includes what follows an act in the background.",
  run: async ({ quick }) => {
    const chunks = quick ? 3 : 11;
    const databases = await startDatabases();
    try {
      const opened = await databases.create("opened");
      const dataDir = join(databases.folder, "data");
      const matters = await openAll(opened, dataDir, chunks * chunkSize + tripped);
      const baseline = await databases.copy(opened, "baseline");
      const ours = databases.reopen(opened);
      const chunked = Array.from({ length: chunks }, (_, n) => matters.slice(n * chunkSize, (n + 1) * chunkSize));
      const comparison = await compare(databases, ours, baseline, dataDir, chunked);
      sameRows(await digests(ours.db), await digests(baseline.db));
      const trips = await countTrips(ours, dataDir, matters.slice(-tripped), accept);
      return [...costFigures(comparison, (chunks - 1) * chunkSize), ...tripFigures(trips)];
    } finally {
      await databases.stop();
    }
  },
};

const openAll = async (database: BenchDatabase, dataDir: string, count: number): Promise<string[]> => {
  const server = await startServer({ dataDir, databaseUrl: database.url });
  const applicant = await signIn(server.origin, "lin", demoPassword, 4);
  try {
    const matters = await openMatters(applicant, "p-lin", count, 4);
    await settled(database.db);
    await spreadOverPeople(database.db, matters);
    return matters;
  } finally {
    applicant.close();
    await server.stop();
  }
};

const sameRows = (ours: Record<string, string>, theirs: Record<string, string>): void => {
  const differing = Object.keys(ours).filter((table) => ours[table] !== theirs[table]);
  if (differing.length > 0) throw new Error(`the baseline did not write the same rows: ${differing.join(", ")}`);
};

const costFigures = ({ ours, theirs, idle }: Comparison, acts: number): Figure[] => {
  const each = (name: string, seconds: number): Figure => ({ name, value: (seconds * 1e6) / acts, unit: "CPU-µs" });
  const ratio = (ours.node + ours.postgres) / (theirs.node + theirs.postgres);
  return [
    each("an act, Node", ours.node),
    each("an act, PostgreSQL", ours.postgres),
    each("baseline, Node", theirs.node),
    each("baseline, PostgreSQL", theirs.postgres),
    { name: "an act over the baseline", value: ratio, unit: "×", limit: { most: 2 } },
    { name: "an idle server, Node, each second", value: idle.node * 1e6, unit: "CPU-µs" },
    { name: "an idle server, PostgreSQL, each second", value: idle.postgres * 1e6, unit: "CPU-µs" },
  ];
};

const tripFigures = (trips: readonly RequestStatements[]): Figure[] => {
  const most = (of: (seen: RequestStatements) => number) => Math.max(...trips.map(of));
  return [
    {
      name: "round trips to the database",
      value: most(({ roundTrips }) => roundTrips),
      unit: "round trips",
      limit: { most: 8 },
    },
    { name: "commits", value: most(({ commits }) => commits), unit: "commits", limit: { most: 1 } },
  ];
};
