import { join } from "node:path";
import type { Benchmark } from "../benchmark.ts";
import { client, type Client } from "../node/client.ts";
import { startDatabases } from "../node/databases.ts";
import { asFastAsPossible } from "../node/load.ts";
import { startServer } from "../node/server.ts";
import { percentile } from "../statistics.ts";
import { packsWithItems } from "./fictional-items.ts";

const packs = join(import.meta.dirname, "../../packs");
const items = 2_000;

/** Words, pinyin, first letters, slips and sentences; the rare and the common, and what nobody offers. */
const questions =
  "食品 食品经营许可 电梯安装 许可 变更 shipin dianti spjyxk dtazxk 食拼经营 电梯安庄许可 diantianzuang 我想开一家小饭店 我要养老院的备案 养老金怎么领 renewal 药品销售 延续 冷库储存备案 xuke".split(
    " ",
  );

export const catalogueBenchmark: Benchmark = {
  name: "catalogue",
  about:
    "Questions of the public over 2,000 items, asked of a running server: words, pinyin, first letters, slips, whole sentences. One request at a time, and eight at once.",
  run: async ({ quick }) => {
    const databases = await startDatabases();
    try {
      const folder = join(databases.folder, "packs");
      packsWithItems(packs, folder, items);
      const { url } = await databases.create("catalogue");
      const server = await startServer({ dataDir: join(databases.folder, "data"), databaseUrl: url, packsDir: folder });
      const anyone = client(server.origin, 8);
      try {
        const ask = (index: number) => search(anyone, questions[index % questions.length] ?? "");
        const begun = performance.now();
        await ask(0);
        const first = performance.now() - begun;
        const samples = quick ? 100 : 2_000;
        await asFastAsPossible(60, 1, ask);
        const alone = await asFastAsPossible(samples, 1, ask);
        const together = await asFastAsPossible(samples, 8, ask);
        return [
          { name: "items", value: await countItems(anyone), unit: "items" },
          { name: "the first question, with the index made", value: first, unit: "ms" },
          { name: "a question, p50", value: percentile(alone, 0.5), unit: "ms", limit: { most: 30 } },
          { name: "a question, p95", value: percentile(alone, 0.95), unit: "ms" },
          { name: "the same, eight at once, p95", value: percentile(together, 0.95), unit: "ms" },
        ];
      } finally {
        anyone.close();
        await server.stop();
      }
    } finally {
      await databases.stop();
    }
  },
};

const search = async (anyone: Client, q: string): Promise<void> => {
  const { status, body } = await anyone.get(`/api/catalogue/search?q=${encodeURIComponent(q)}`);
  if (status !== 200 || typeof body !== "object" || body === null || !("items" in body))
    throw new Error(`${q}: ${status} ${JSON.stringify(body)}`);
};

const countItems = async (anyone: Client): Promise<number> => {
  const { body } = await anyone.get("/api/catalogue");
  return typeof body === "object" && body !== null && "items" in body ? Number(body.items) : 0;
};
