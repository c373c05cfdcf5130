import { join } from "node:path";
import { demoPassword } from "@mingfa/server/demo/city.ts";
import { connect } from "@mingfa/server/platform/database/index.ts";
import type { Benchmark } from "../benchmark.ts";
import type { Figure } from "../figure.ts";
import { organ } from "../licensing/chronology.ts";
import { signIn, type Client } from "../node/client.ts";
import { startDatabases, type BenchDatabase } from "../node/databases.ts";
import { asFastAsPossible } from "../node/load.ts";
import { startServer } from "../node/server.ts";
import { percentile } from "../statistics.ts";
import { multiply } from "./multiply.ts";
import { addressOf, facets, filtered, looks, readAnswer, readPage, searches } from "./pages.ts";
import { simulate } from "./simulate.ts";

/** For generating only: what it would cost to lose is a run of the benchmark. */
const unsafe = {
  fsync: "off",
  full_page_writes: "off",
  synchronous_commit: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  shared_buffers: "2GB",
  max_wal_size: "16GB",
  checkpoint_timeout: "1h",
  autovacuum: "off",
};

export const millionBenchmark: Benchmark = {
  name: "million",
  about:
    "One million matters of eight acts each: the product itself carries some through their acts, day by day, and SQL copies those. A desk that handles a fifth of them opens its pages (first, tenth, overdue, one stage, closed), and matters of that desk chosen at random are opened. The desk is filtered (by group, item, stage, officer, kind of applicant, name, number; one filter that nothing fits), searched with facets by a clerk and over the whole region by a supervisor, whose figures are read too. PostgreSQL runs with the product's own settings and 256 MB of buffers; one request at a time, and eight at once.",
  run: async ({ quick }) => {
    const count = quick ? 20_000 : 1_000_000;
    const { database, dataDir, folder } = await generate(count, quick ? 20 : 60);
    const databases = await startDatabases({ folder });
    try {
      return await measure(databases.reopen(database), dataDir, quick ? 100 : 600, quick ? 1 : 50);
    } finally {
      await databases.stop();
    }
  },
};

const generate = async (
  count: number,
  days: number,
): Promise<{ database: BenchDatabase; dataDir: string; folder: string }> => {
  const loading = await startDatabases({ settings: unsafe });
  const { folder } = loading;
  let keep = false;
  try {
    const dataDir = join(folder, "data");
    const database = await loading.create("million");
    const patterns = await simulate(database, dataDir, days);
    const owner = connect(database.ownerUrl, { max: 1 });
    await multiply(owner, patterns, count);
    await owner.close();
    keep = true;
    return { database, dataDir, folder };
  } finally {
    await loading.stop({ keep });
  }
};

const measure = async (database: BenchDatabase, dataDir: string, samples: number, full: number): Promise<Figure[]> => {
  const [size] = await database.db.rows<{ matters: number; acts: number }>(
    "",
    "SELECT (SELECT count(*) FROM procedure.matter) AS matters, (SELECT count(*) FROM procedure.act) AS acts",
  );
  const server = await startServer({ dataDir, databaseUrl: database.url });
  const clerk = await signIn(server.origin, "clerk", demoPassword, 8);
  const supervisor = await signIn(server.origin, "supervisor", demoPassword, 1);
  try {
    const addresses = await Promise.all(looks.map((look) => addressOf(clerk, look)));
    const page = (index: number) => readPage(clerk, addresses[index % addresses.length] ?? "", full);
    const matters = await someMatters(database, samples * 2);
    const open = (index: number) => openOne(clerk, matters[index] ?? "");
    await asFastAsPossible(60, 1, page);
    const alone = await asFastAsPossible(samples, 1, page);
    const together = await asFastAsPossible(samples, 8, page);
    const opened = await asFastAsPossible(samples, 1, open);
    const some = Math.min(samples, 280);
    const narrowed = await asFastAsPossible(some, 1, (index) => {
      const { address, least } = filtered[index % filtered.length] ?? { address: "", least: 0 };
      return readPage(clerk, address, Math.min(least, full));
    });
    const found = await asFastAsPossible(some, 1, (index) =>
      readPage(index % 2 === 0 ? clerk : supervisor, searches[index % searches.length] ?? "", 0),
    );
    const counted = await asFastAsPossible(some / 4, 1, (index) =>
      readAnswer(index % 2 === 0 ? clerk : supervisor, facets[index % facets.length] ?? ""),
    );
    const load = await asFastAsPossible(20, 1, () => readAnswer(supervisor, "/api/oversight/load"));
    const pace = await asFastAsPossible(20, 1, () => readAnswer(supervisor, "/api/oversight/pace"));
    const openedTogether = await asFastAsPossible(samples, 8, (index) => open(samples + index));
    return [
      { name: "matters", value: size?.matters ?? 0, unit: "matters" },
      { name: "acts", value: size?.acts ?? 0, unit: "acts" },
      { name: "a page of the desk, p50", value: percentile(alone, 0.5), unit: "ms", limit: { most: 50 } },
      { name: "a page of the desk, p95", value: percentile(alone, 0.95), unit: "ms", limit: { most: 150 } },
      { name: "the same, eight at once, p95", value: percentile(together, 0.95), unit: "ms" },
      { name: "opening a matter, p50", value: percentile(opened, 0.5), unit: "ms", limit: { most: 50 } },
      { name: "opening a matter, p95", value: percentile(opened, 0.95), unit: "ms" },
      { name: "the same, eight at once, p95", value: percentile(openedTogether, 0.95), unit: "ms" },
      { name: "a page of the desk, filtered, p50", value: percentile(narrowed, 0.5), unit: "ms", limit: { most: 50 } },
      {
        name: "a page of the desk, filtered, p95",
        value: percentile(narrowed, 0.95),
        unit: "ms",
        limit: { most: 150 },
      },
      { name: "a search, p50", value: percentile(found, 0.5), unit: "ms" },
      { name: "a search, p95", value: percentile(found, 0.95), unit: "ms" },
      { name: "its facets, p50", value: percentile(counted, 0.5), unit: "ms" },
      { name: "its facets, p95", value: percentile(counted, 0.95), unit: "ms" },
      { name: "load of all authorities, p50", value: percentile(load, 0.5), unit: "ms" },
      { name: "pace of all authorities, p50", value: percentile(pace, 0.5), unit: "ms" },
    ];
  } finally {
    clerk.close();
    supervisor.close();
    await server.stop();
  }
};

const someMatters = async (database: BenchDatabase, count: number): Promise<string[]> =>
  (
    await database.db.rows<{ id: string }>(
      "",
      "SELECT id FROM procedure.matter WHERE organ = $1 AND number LIKE 'M%' ORDER BY md5(id::text) LIMIT $2",
      [organ, count],
    )
  ).map(({ id }) => id);

const openOne = async (clerk: Client, matter: string): Promise<void> => {
  const { status, body } = await clerk.get(`/api/matters/${matter}`);
  if (status !== 200 || typeof body !== "object" || body === null || !("timeline" in body))
    throw new Error(`matter: ${status} ${JSON.stringify(body)}`);
};
