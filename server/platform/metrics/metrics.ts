import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

/** Figures for those who run the server, in Prometheus' text form. No label holds anything a person typed. */
export type Metrics = {
  readonly contentType: string;
  text: () => Promise<string>;
  request: (method: string, route: string, status: number, seconds: number) => void;
  /** Counts acts as they are announced. */
  act: (act: string) => void;
  add: (figure: Figure) => void;
};

/** A figure that a module gives, read when someone asks for it. */
export type Figure = { name: string; help: string; read: () => Promise<number> };

export const createMetrics = (): Metrics => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: "mingfa_http_request_seconds",
    help: "Time from a request to the end of its answer",
    labelNames: ["method", "route", "status"],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const acts = new Counter({
    name: "mingfa_acts_total",
    help: "Acts recorded and announced by this process",
    labelNames: ["act"],
    registers: [registry],
  });
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    request: (method, route, status, seconds) => requests.observe({ method, route, status: String(status) }, seconds),
    act: (act) => acts.inc({ act }),
    add: ({ name, help, read }) => {
      const collect = async () => gauge.set(await read());
      const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect });
    },
  };
};
