// Loaded first by a measured server: tells, for each request alone, how often it went to the database and committed.
import { AsyncLocalStorage } from "node:async_hooks";
import { Server } from "node:http";
import pg from "pg";

/** What one request cost; `statements` are the round trips, in order. */
export type RequestStatements = { path: string; statements: string[] };

const current = new AsyncLocalStorage<RequestStatements>();

// The originals are taken off their prototypes only to be applied to the very objects they are called on.
const emit: unknown = Reflect.get(Server.prototype, "emit");
const query: unknown = Reflect.get(pg.Client.prototype, "query");
if (typeof emit !== "function" || typeof query !== "function") throw new Error("nothing to count on");

const watched = function (this: Server, ...args: unknown[]): unknown {
  const [event, request, response] = args;
  if (event !== "request" || !isRequest(request) || !isResponse(response)) return Reflect.apply(emit, this, args);
  const seen: RequestStatements = { path: request.url, statements: [] };
  response.on("finish", () => process.send?.(seen));
  return current.run(seen, () => Reflect.apply(emit, this, args));
};

const counted = function (this: pg.Client, ...args: unknown[]): unknown {
  current.getStore()?.statements.push(statementName(args[0]));
  return Reflect.apply(query, this, args);
};

Reflect.set(Server.prototype, "emit", watched);
Reflect.set(pg.Client.prototype, "query", counted);

const statementName = (given: unknown): string => {
  if (typeof given === "string") return given;
  const name: unknown = typeof given === "object" && given !== null && "name" in given ? given.name : undefined;
  return typeof name === "string" ? name : "unnamed";
};

const isRequest = (value: unknown): value is { url: string } =>
  typeof value === "object" && value !== null && "url" in value && typeof value.url === "string";

const isResponse = (value: unknown): value is { on: (event: string, listener: () => void) => void } =>
  typeof value === "object" && value !== null && "on" in value && typeof value.on === "function";
