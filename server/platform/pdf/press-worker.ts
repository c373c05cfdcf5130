import { parentPort, workerData } from "node:worker_threads";
import { drawPaper } from "./draw.ts";
import { MissingGlyphs } from "./errors.ts";
import { readFonts } from "./fonts.ts";
import type { Printed, PrintJob } from "./press.ts";
import { signPdf } from "./sign.ts";

const { rareFonts } = workerData as { rareFonts: string[] };
const fonts = readFonts(rareFonts);

const print = async ({ paper, key }: PrintJob): Promise<Printed> => {
  try {
    const pdf = await drawPaper(paper, fonts);
    return { ok: true, pdf: await signPdf(pdf, key, { reason: paper.title, at: paper.madeAt }) };
  } catch (error) {
    if (error instanceof MissingGlyphs) return { ok: false, missing: error.characters };
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
};

// One after the other: the work is the processor's, and memory stays that of one paper.
let last = Promise.resolve();
parentPort?.on("message", ({ id, job }: { id: number; job: PrintJob }) => {
  last = last.then(async () => parentPort?.postMessage({ id, printed: await print(job) }));
});
