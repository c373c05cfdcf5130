// Loaded first by a measured server: tells, for each request alone, how often it waited for the database.
import { AsyncLocalStorage } from "node:async_hooks";
import { Server } from "node:http";
import pg from "pg";

/** What one request asked of the database. Statements sent while another is still out share its round trip. */
export type RequestStatements = { path: string; roundTrips: number; statements: number; commits: number };

const current = new AsyncLocalStorage<RequestStatements>();
const outstanding = new WeakMap<pg.Client, number>();

// The originals are taken off their prototypes only to be applied to the very objects they are called on.
const emit: unknown = Reflect.get(Server.prototype, "emit");
const query: unknown = Reflect.get(pg.Client.prototype, "query");
if (typeof emit !== "function" || typeof query !== "function") throw new Error("nothing to count on");

const watched = function (this: Server, ...args: unknown[]): unknown {
  const [event, request, response] = args;
  if (event !== "request" || !isRequest(request) || !isResponse(response)) return Reflect.apply(emit, this, args);
  const seen: RequestStatements = { path: request.url, roundTrips: 0, statements: 0, commits: 0 };
  response.on("finish", () => process.send?.(seen));
  return current.run(seen, () => Reflect.apply(emit, this, args));
};

const counted = function (this: pg.Client, ...args: unknown[]): unknown {
  const before = outstanding.get(this) ?? 0;
  const seen = current.getStore();
  if (seen) {
    if (before === 0) seen.roundTrips++;
    seen.statements++;
    if (args[0] === "COMMIT") seen.commits++;
  }
  outstanding.set(this, before + 1);
  const answered = () => outstanding.set(this, (outstanding.get(this) ?? 1) - 1);
  const callback = args.at(-1);
  // The pool's own statements end in a callback, those on a connection in a promise.
  if (typeof callback === "function") {
    const told = (...answer: unknown[]): unknown => {
      answered();
      return Reflect.apply(callback, undefined, answer);
    };
    return Reflect.apply(query, this, [...args.slice(0, -1), told]);
  }
  const answer: unknown = Reflect.apply(query, this, args);
  if (answer instanceof Promise) answer.then(answered, answered);
  return answer;
};

Reflect.set(Server.prototype, "emit", watched);
Reflect.set(pg.Client.prototype, "query", counted);

const isRequest = (value: unknown): value is { url: string } =>
  typeof value === "object" && value !== null && "url" in value && typeof value.url === "string";

const isResponse = (value: unknown): value is { on: (event: string, listener: () => void) => void } =>
  typeof value === "object" && value !== null && "on" in value && typeof value.on === "function";
