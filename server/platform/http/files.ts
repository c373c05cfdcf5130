import type { FastifyInstance } from "fastify";
import type { FileRoute } from "./call.ts";
import { noSuchPlace } from "./problems.ts";

/** Files that modules hand out, such as the log's tiles: public, and kept for ever where they never change. */
export const addFiles = (app: FastifyInstance, { path, read }: FileRoute): void => {
  app.get<{ Params: { "*"?: string } }>(path, { schema: { hide: true } }, async (request, reply) => {
    // A file has one spelling: an encoded one would be the same file under a second address.
    const encoded = request.url.split("?", 1)[0]?.includes("%") ?? false;
    const file = encoded ? undefined : await read(request.params["*"] ?? "");
    if (!file) throw noSuchPlace();
    void reply
      .type(file.type)
      .header("access-control-allow-origin", "*")
      .header("cache-control", file.immutable ? "public, max-age=31536000, immutable" : "no-cache");
    return reply.send(typeof file.body === "string" ? file.body : Buffer.from(file.body));
  });
};
