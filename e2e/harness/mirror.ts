import { existsSync, readFileSync, statSync } from "node:fs";
import { createServer, request, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";

/** Pages of a folder in front of a node's API, so that a test can put a later version into the folder. */
export type Mirror = { url: string; stop: () => Promise<void> };

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webmanifest": "application/manifest+json",
};

export const startMirror = async (folder: string, node: string): Promise<Mirror> => {
  const server = createServer((asked, answer) => {
    const path = new URL(asked.url ?? "/", node).pathname;
    if (path.startsWith("/api/")) return passOn(asked, answer, node);
    const file = join(folder, path);
    const known = path !== "/" && existsSync(file) && statSync(file).isFile();
    if (!known && extname(path) !== "") return void answer.writeHead(404).end();
    answer.writeHead(200, {
      "content-type": types[known ? extname(path) : ".html"] ?? "",
      "cache-control": "no-cache",
    });
    answer.end(readFileSync(known ? file : join(folder, "index.html")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};

const passOn = (asked: IncomingMessage, answer: ServerResponse, node: string): void => {
  const { host } = new URL(node);
  const onward = request(
    `${node}${asked.url}`,
    { method: asked.method, headers: { ...asked.headers, host } },
    (got) => {
      answer.writeHead(got.statusCode ?? 502, got.headers);
      got.pipe(answer);
    },
  );
  onward.on("error", () => answer.writeHead(502).end());
  asked.pipe(onward);
};
