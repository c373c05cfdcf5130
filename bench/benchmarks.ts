import { registerBenchmark } from "./register.ts";
import { receiptBenchmark } from "./ledger/receipt.ts";
import { lawSearchBenchmark } from "./law-search.ts";
import { sequencerBenchmark } from "./ledger/sequencer.ts";
import { actBenchmark } from "./act/act.ts";
import type { Benchmark } from "./benchmark.ts";
import { catalogueBenchmark } from "./catalogue/catalogue.ts";
import { millionBenchmark } from "./million/million.ts";
import { decideBenchmark } from "./decide.ts";
import { discretionBenchmark } from "./discretion.ts";
import { paperBenchmark } from "./paper.ts";
import { policyBenchmark } from "./policy/policy.ts";

/** Every benchmark, in the order in which they run and are published. */
export const benchmarks: readonly Benchmark[] = [
  decideBenchmark,
  discretionBenchmark,
  policyBenchmark,
  lawSearchBenchmark,
  catalogueBenchmark,
  registerBenchmark,
  paperBenchmark,
  actBenchmark,
  sequencerBenchmark,
  receiptBenchmark,
  millionBenchmark,
];
