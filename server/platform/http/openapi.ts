import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";

/** OpenAPI 3.1 of every route of the contract, at `/api/openapi.json`. */
export const describeApi = async (app: FastifyInstance, version: string, secure: boolean): Promise<void> => {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "明法 Mingfa",
        version,
        description: "Every request that changes something carries the header `x-mingfa: 1`.",
        license: { name: "MulanPSL-2.0", identifier: "MulanPSL-2.0" },
      },
      components: {
        securitySchemes: { session: { type: "apiKey", in: "cookie", name: secure ? "__Host-mingfa" : "mingfa" } },
      },
    },
  });
  app.get("/api/openapi.json", { schema: { hide: true } }, (_request, reply) =>
    reply.header("cache-control", "no-cache").send(app.swagger()),
  );
};
