import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPress, sealKeyOf, type Paper } from "@mingfa/server/platform/pdf/index.ts";
import { samplePaper } from "@mingfa/server/platform/pdf/testing/sample-paper.ts";
import type { Benchmark } from "./benchmark.ts";
import type { Figure } from "./figure.ts";
import { percentile } from "./statistics.ts";

export const paperBenchmark: Benchmark = {
  name: "paper",
  about:
    "A decision as PDF/A, from its words to the signed file: typeset, fonts embedded as subsets, tagged, with seal and QR code, signed by the authority's RSA key (PAdES); one page, then a decision of twenty pages. One after the other in the printing thread, each with another name on it. Starting: the thread with its fonts, once per server.",
  run: async ({ quick }) => {
    const folder = mkdtempSync(join(tmpdir(), "mingfa-bench-paper-"));
    const press = createPress(undefined);
    try {
      const seals = { folder, node: "bench.mingfa", now: () => "2026-03-02T02:00:00.000Z" };
      const key = await sealKeyOf(seals, { id: "mz-market", name: samplePaper().organ });
      const print = async (paper: Paper): Promise<number> => {
        const begun = performance.now();
        await press.print({ paper, key });
        return performance.now() - begun;
      };
      const starting = await print(samplePaper());
      const short = await each(quick ? 30 : 300, (n) => print(samplePaper({ addressee: `${numbered(n)}号面馆` })));
      const body = [`理由：${"经查明，当事人的经营场所不符合规定，没有独立的清洗消毒区。".repeat(415)}`];
      const long = await each(quick ? 3 : 20, (n) => print(samplePaper({ addressee: `${numbered(n)}号面馆`, body })));
      return [
        ...figures("PDF of a decision", short, 300),
        { name: "PDF of a decision of twenty pages, p50", value: percentile(long, 0.5), unit: "ms" },
        { name: "the first PDF, starting included", value: starting, unit: "ms" },
      ];
    } finally {
      await press.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** A number in characters, so that each paper embeds others. */
const numbered = (n: number): string =>
  Array.from(String(n), (digit) => "零壹贰叁肆伍陆柒捌玖"[Number(digit)]).join("");

const each = async (count: number, run: (n: number) => Promise<number>): Promise<number[]> => {
  const times: number[] = [];
  for (let n = 0; n < count; n++) times.push(await run(n));
  return times;
};

const figures = (name: string, times: readonly number[], most: number): Figure[] => [
  { name: `${name}, p50`, value: percentile(times, 0.5), unit: "ms", limit: { most } },
  { name: `${name}, p99`, value: percentile(times, 0.99), unit: "ms" },
];
