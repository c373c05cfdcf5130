import { Writable } from "node:stream";
import { route, type Session } from "@mingfa/contract";
import { Type } from "typebox";
import { createLog } from "../log/index.ts";
import { createMetrics } from "../metrics/index.ts";
import { bind, type Binding } from "./call.ts";
import { createHttp, type HttpOptions } from "./server.ts";

const Greeting = Type.Object({ hello: Type.String() });
const session: Session = { kind: "party", id: "p", name: "某某" };

export const openRoute = route({ method: "GET", path: "/api/open", public: true, response: Greeting });
export const closedRoute = route({ method: "GET", path: "/api/closed", response: Greeting });
const writeRoute = route({
  method: "POST",
  path: "/api/write/:count",
  params: Type.Object({ count: Type.Integer() }),
  body: Type.Object({ name: Type.String({ maxLength: 20 }) }, { additionalProperties: false }),
  response: Greeting,
});

/** A server over three small routes; whoever brings the cookie `good` is signed in. */
export const startHttp = async (changed: Partial<HttpOptions> = {}) => {
  const lines: string[] = [];
  const bindings: Binding[] = [
    bind(openRoute, () => ({ hello: "all" })),
    bind(closedRoute, ({ session: { name } }) => ({ hello: name })),
    bind(writeRoute, ({ params, body }) => ({ hello: `${body.name} ${params.count + 1}` })),
  ];
  const http = await createHttp({
    bindings,
    files: [],
    pages: [],
    whoIs: async (token) =>
      token === "good" ? { actor: { kind: "party", id: "p", parties: ["p"] }, session } : undefined,
    secure: false,
    ready: async () => [],
    metrics: createMetrics(),
    log: createLog("debug", new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) })),
    version: "0",
    ...changed,
  });
  const base = `http://127.0.0.1:${await http.listen("127.0.0.1", 0)}`;
  return { base, close: http.close, logged: () => lines.join("") };
};

export const signedIn = { cookie: "mingfa=good" };
export const ours = { ...signedIn, "x-mingfa": "1", "content-type": "application/json" };
