import { existsSync } from "node:fs";
import { join } from "node:path";
import files from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { noSuchPlace } from "./problems.ts";

/** Built pages of an app, and the address under which they are handed out. */
export type Pages = { prefix: string; folder: string };

/** The apps whose pages are built. */
export const builtPages = (apps: readonly Pages[]): Pages[] =>
  apps.filter(({ folder }) => existsSync(join(folder, "index.html")));

/** Hands out the built pages; addresses inside an app, which its own router reads, get its index. */
export const servePages = async (app: FastifyInstance, apps: readonly Pages[]): Promise<void> => {
  const [first] = apps;
  for (const { prefix, folder } of apps)
    await app.register(files, {
      root: folder,
      prefix,
      decorateReply: folder === first?.folder,
      cacheControl: false,
      index: "index.html",
      setHeaders: (reply, path) => {
        // Vite puts the content's hash into the names under assets/.
        const hashed = path.includes("/assets/");
        reply.header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
      },
    });
  const inside = (url: string): Pages | undefined =>
    apps.filter(({ prefix }) => url.startsWith(prefix)).sort((a, b) => b.prefix.length - a.prefix.length)[0];
  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const pages = isPage(request) ? inside(request.url) : undefined;
    if (!pages) throw noSuchPlace();
    return reply.sendFile("index.html", pages.folder);
  });
};

const isPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === "GET" &&
  !url.startsWith("/api/") &&
  !/\.[a-z0-9]+($|\?)/i.test(url) &&
  (headers.accept?.includes("text/html") ?? false);
