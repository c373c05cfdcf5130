import { Worker } from "node:worker_threads";
import { MissingGlyphs } from "./errors.ts";
import { installedRareFonts } from "./fonts.ts";
import type { Paper, SealKey } from "./paper.ts";

export type PrintJob = { paper: Paper; key: SealKey };
export type Printed = { ok: true; pdf: Uint8Array } | { ok: false; missing: string[] } | { ok: false; message: string };

/** Prints papers and signs them, in a thread of its own: a server goes on answering meanwhile. */
export type Press = {
  /** The signed PDF. The same job gives the same bytes. Throws MissingGlyphs. */
  print: (job: PrintJob) => Promise<Uint8Array>;
  close: () => Promise<void>;
};

type Waiting = { resolve: (printed: Printed) => void; reject: (error: unknown) => void };

/** `rareFonts`: TrueType files for characters that Noto Serif SC lacks; those of Debian when left out. */
export const createPress = (rareFonts: readonly string[] | undefined): Press => {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let next = 0;
  const start = (): Worker => {
    const data = { rareFonts: rareFonts ?? installedRareFonts() };
    const started = new Worker(new URL("./press-worker.ts", import.meta.url), { workerData: data });
    started.on("message", ({ id, printed }: { id: number; printed: Printed }) => {
      waiting.get(id)?.resolve(printed);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
    });
    const failed = (error: unknown): void => {
      if (worker !== started) return;
      // Whoever prints next starts another one.
      worker = undefined;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on("error", failed);
    started.on("exit", (code) => failed(new Error(`the press stopped with ${code}`)));
    return started;
  };
  return {
    print: async (job) => {
      const at = (worker ??= start());
      at.ref();
      const id = next++;
      const printed = await new Promise<Printed>((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        at.postMessage({ id, job });
      });
      if (printed.ok) return printed.pdf;
      throw "missing" in printed ? new MissingGlyphs(printed.missing) : new Error(printed.message);
    },
    close: async () => {
      const closing = worker;
      worker = undefined;
      await closing?.terminate();
    },
  };
};
