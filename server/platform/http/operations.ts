import type { FastifyInstance } from "fastify";
import type { Metrics } from "../metrics/index.ts";

/** What keeps this process from serving; empty when nothing does. */
export type Readiness = () => Promise<readonly string[]>;

/** For those who run the server: is it alive, can it serve, how does it fare. */
export const addOperations = (app: FastifyInstance, ready: Readiness, metrics: Metrics): void => {
  const hidden = { schema: { hide: true }, logLevel: "silent" as const };
  app.get("/healthz", hidden, () => ({ status: "ok" }));
  app.get("/readyz", hidden, async (_request, reply) => {
    const reasons = await ready();
    return reply.code(reasons.length === 0 ? 200 : 503).send({ ready: reasons.length === 0, reasons });
  });
  app.get("/metrics", hidden, async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
};
