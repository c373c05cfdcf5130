import { existsSync } from "node:fs";
import { join } from "node:path";
import files from "@fastify/static";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { noSuchPlace } from "./problems.ts";
import { contentPolicy, policyHeader } from "./security.ts";

/** Built pages of an app, the address under which they are handed out, and whether they write styles of their own. */
export type Pages = { prefix: string; folder: string; inlineStyles: boolean };

/** The apps whose pages are built. */
export const builtPages = (apps: readonly Pages[]): Pages[] =>
  apps.filter(({ folder }) => existsSync(join(folder, "index.html")));

/** Hands out the built pages; addresses inside an app, which its own router reads, get its index. */
export const servePages = async (app: FastifyInstance, apps: readonly Pages[], https: boolean): Promise<void> => {
  const setHeaders = (reply: FastifyReply, file: string): void => {
    // Vite puts the content's hash into the names under assets/.
    const hashed = file.includes("/assets/");
    const inlineStyles = apps.some((app) => app.inlineStyles && file.startsWith(app.folder));
    void reply
      .header("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache")
      .header(policyHeader, contentPolicy(https, inlineStyles));
  };
  for (const [index, { folder, prefix }] of apps.entries())
    await app.register(files, {
      root: folder,
      // Without its last stroke, so that the address without it leads to the one with it.
      prefix: prefix === "/" ? prefix : prefix.slice(0, -1),
      redirect: prefix !== "/",
      decorateReply: index === 0,
      cacheControl: false,
      // The build puts compressed copies beside the files.
      preCompressed: true,
      setHeaders,
    });
  const inside = (url: string): Pages | undefined =>
    apps.filter(({ prefix }) => url.startsWith(prefix)).sort((a, b) => b.prefix.length - a.prefix.length)[0];
  app.setNotFoundHandler((request, reply) => {
    const pages = isPage(request) ? inside(request.url) : undefined;
    if (!pages) throw noSuchPlace();
    return reply.sendFile("index.html", pages.folder);
  });
};

/** What a browser asks for when someone follows a link: no file, no call. */
const isPage = ({ method, url, headers }: FastifyRequest): boolean =>
  method === "GET" &&
  !url.startsWith("/api/") &&
  !/\.[a-z0-9]+$/i.test(url.split("?", 1)[0] ?? "") &&
  (headers.accept?.includes("text/html") ?? false);
