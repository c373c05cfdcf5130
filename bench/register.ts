import { connect } from "@mingfa/server/platform/database/index.ts";
import type { Benchmark } from "./benchmark.ts";
import type { Figure } from "./figure.ts";
import { client, type Client } from "./node/client.ts";
import { startDatabases, type BenchDatabase } from "./node/databases.ts";
import { asFastAsPossible } from "./node/load.ts";
import { startServer } from "./node/server.ts";
import { percentile } from "./statistics.ts";

/** The ways in which the public looks into the register. */
const looks = [
  "",
  "organ=other-3",
  "item=food-business-licence",
  "organ=other-3&item=food-licence-change",
  `q=${encodeURIComponent("虚构面馆12")}`,
  "q=M000012345",
  "from=2025-03-01&to=2025-03-31",
  "organ=other-7&from=2025-01-01&to=2025-01-31",
];

export const registerBenchmark: Benchmark = {
  name: "register",
  about:
    "The public register with one million published decisions, of forty authorities, four items and 200,000 firms and people over five years: its pages as anyone reads them (newest, of an authority, of an item, of a firm by a part of its name, by number, of a month, and the tenth page of each), asked of a running server.",
  run: async ({ quick }) => {
    const count = quick ? 20_000 : 1_000_000;
    const databases = await startDatabases();
    try {
      const database = await databases.create("register");
      const server = await startServer({ dataDir: `${databases.folder}/data`, databaseUrl: database.url });
      const anyone = client(server.origin, 8);
      try {
        await fill(database, count);
        return await measure(anyone, count, quick ? 80 : 800);
      } finally {
        anyone.close();
        await server.stop();
      }
    } finally {
      await databases.stop();
    }
  },
};

const fill = async ({ ownerUrl }: BenchDatabase, count: number): Promise<void> => {
  const owner = connect(ownerUrl, { max: 1 });
  await owner.rows("", "SET statement_timeout = 0");
  await owner.rows(
    "",
    `INSERT INTO organ.organ (id, name, region) SELECT 'other-' || n, '明州市第' || n || '局（虚构）', '999900' FROM generate_series(1, 40) AS n`,
  );
  await owner.rows(
    "",
    `INSERT INTO party.party (id, kind, name, identifier)
     SELECT 'many-' || n, CASE WHEN n % 5 = 0 THEN 'citizen' ELSE 'firm' END, '虚构面馆' || n, 'many-' || n FROM generate_series(1, 200000) AS n`,
  );
  await owner.rows(
    "",
    `INSERT INTO publicity.decision (matter, decision, act, number, item, procedure, organ, applicant, decided_on, published_on, published_by, facts)
     SELECT md5(n::text)::uuid, 5, 'grant', 'M' || lpad(n::text, 9, '0'),
            (ARRAY['food-business-licence', 'food-licence-renewal', 'food-licence-change', 'restaurant-joint-licence'])[1 + n % 4],
            'licence.food-business', 'other-' || 1 + n % 40, 'many-' || 1 + n::bigint * 7919 % 200000,
            date '2021-01-01' + n % 1800, date '2021-01-01' + n % 1800 + 5, 6, '{businessName}'
       FROM generate_series(1, $1::int) AS n`,
    [count],
  );
  await owner.rows("", "VACUUM (ANALYZE) publicity.decision");
  await owner.rows("", "VACUUM (ANALYZE) party.party");
  await owner.close();
};

const measure = async (anyone: Client, count: number, samples: number): Promise<Figure[]> => {
  const addresses = (
    await Promise.all(looks.map(async (look) => [address(look), await tenthPage(anyone, look)]))
  ).flat();
  const read = async (index: number): Promise<void> =>
    void (await pageAt(anyone, addresses[index % addresses.length] ?? ""));
  await asFastAsPossible(addresses.length, 1, read);
  const alone = await asFastAsPossible(samples, 1, read);
  const together = await asFastAsPossible(samples, 8, read);
  return [
    { name: "published decisions", value: count, unit: "decisions" },
    { name: "a page of the register, p50", value: percentile(alone, 0.5), unit: "ms", limit: { most: 50 } },
    { name: "a page of the register, p95", value: percentile(alone, 0.95), unit: "ms" },
    { name: "the same, eight at once, p95", value: percentile(together, 0.95), unit: "ms" },
  ];
};

const address = (look: string, after?: string): string =>
  `/api/register?${look}${after === undefined ? "" : `&after=${encodeURIComponent(after)}`}`;

/** The address of the tenth page, or of the last where there are fewer. */
const tenthPage = async (anyone: Client, look: string): Promise<string> => {
  let at = address(look);
  for (let page = 1; page < 10; page += 1) {
    const { next } = await pageAt(anyone, at);
    if (next === undefined) break;
    at = address(look, next);
  }
  return at;
};

const pageAt = async (anyone: Client, at: string): Promise<{ next: string | undefined }> => {
  const { status, body } = await anyone.get(at);
  if (status !== 200 || typeof body !== "object" || body === null || !("lines" in body) || !Array.isArray(body.lines))
    throw new Error(`${at}: ${status} ${JSON.stringify(body)}`);
  if (body.lines.length === 0) throw new Error(`${at}: no lines`);
  return { next: "next" in body && typeof body.next === "string" ? body.next : undefined };
};
