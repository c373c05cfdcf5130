import { randomUUID } from "node:crypto";
import cookies from "@fastify/cookie";
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyReply,
  type FastifyRequest,
} from "fastify";
import { problemMediaType } from "@mingfa/contract";
import type { Log } from "../log/index.ts";
import type { Metrics } from "../metrics/index.ts";
import { asProblem, bodyLimit } from "./as-problem.ts";
import type { Binding, FileRoute } from "./call.ts";
import { addFiles } from "./files.ts";
import { describeApi } from "./openapi.ts";
import { addOperations, type Readiness } from "./operations.ts";
import { servePages, type Pages } from "./pages.ts";
import { addRoutes, type Access } from "./route.ts";
import { secure } from "./security.ts";

export type HttpOptions = Access & {
  bindings: readonly Binding[];
  files: readonly FileRoute[];
  pages: readonly Pages[];
  /** Addresses of proxies that are believed about where a request comes from. */
  trustedProxies?: readonly string[];
  ready: Readiness;
  metrics: Metrics;
  log: Log;
  version: string;
};

export type HttpServer = {
  /** Listens and returns the port. */
  listen: (host: string, port: number) => Promise<number>;
  /** Stops accepting, finishes what is in hand. */
  close: () => Promise<void>;
};

/** The HTTP server over the bound routes; knows no module. */
export const createHttp = async (options: HttpOptions): Promise<HttpServer> => {
  const { log, metrics } = options;
  const loggerInstance: FastifyBaseLogger = log;
  const app = fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    trustProxy: options.trustedProxies?.length ? [...options.trustedProxies] : false,
    genReqId: () => randomUUID(),
    routerOptions: { maxParamLength: 600 },
    forceCloseConnections: "idle",
    frameworkErrors: (error, request, reply) => answer(log, error, request, reply),
  });
  app.removeContentTypeParser("text/plain");
  app.setErrorHandler((error: FastifyError, request, reply) => answer(log, error, request, reply));
  app.addHook("onResponse", async (request, reply) => {
    const route = request.routeOptions.url ?? "none";
    metrics.request(request.method, route, reply.statusCode, reply.elapsedTime / 1000);
    // The route's pattern, not the address: an address can hold what someone typed.
    log.info(
      { id: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      "request",
    );
  });
  let closing = false;
  app.addHook("onSend", async (_request, reply) => {
    // A connection kept alive after its last answer would hold up the end by minutes.
    if (closing) void reply.header("connection", "close");
  });
  await secure(app, options.secure);
  await app.register(cookies);
  await describeApi(app, options.version, options.secure);
  addOperations(app, options.ready, metrics);
  await addRoutes(app, options.bindings, options);
  for (const file of options.files) addFiles(app, file);
  await servePages(app, options.pages, options.secure);
  return {
    listen: async (host, port) => {
      await app.listen({ host, port });
      const address = app.server.address();
      return typeof address === "object" && address ? address.port : port;
    },
    close: () => {
      closing = true;
      return app.close();
    },
  };
};

const answer = (log: Log, error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
  const { problem, known } = asProblem(error);
  if (problem.retryAfter !== undefined) void reply.header("retry-after", problem.retryAfter);
  if (!known) log.error({ id: request.id, route: request.routeOptions?.url, error }, "request failed");
  return reply
    .code(problem.document.status)
    .type(problemMediaType)
    .header("cache-control", "no-store")
    .send(JSON.stringify({ ...problem.document, instance: request.id }));
};
