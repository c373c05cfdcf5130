/** Figures about the running server. */
export { createMetrics, type Figure, type Metrics } from "./metrics.ts";
