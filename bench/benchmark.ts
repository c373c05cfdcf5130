import type { Figure } from "./figure.ts";

/** How much to load: `quick` is for a look while working, never for a published figure. */
export type Load = { quick: boolean };

export type Benchmark = {
  name: string;
  /** What is measured and how, in one or two sentences for the document. */
  about: string;
  run: (load: Load) => Promise<Figure[]>;
};
