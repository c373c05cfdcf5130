import type { Problem } from "./problem.ts";
import type { Route, RouteInput, RouteOutput } from "./route.ts";

/** Calls the API by its route values, with what each route declares and no more. */
export type Client = { call<const R extends Route>(route: R, input: RouteInput<R>): Promise<RouteOutput<R>> };

/** A call that failed: the server's problem, or one of our own with status 0 when no answer came. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title.en);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

/** How requests are sent; the browser's `fetch` will do. */
export type Send = (address: string, init: RequestInit) => Promise<Response>;

type ClientSettings = { fetch: Send; /** Language of the reader, `zh` or `en`. */ lang: () => string };
type Values = Record<string, string | number | boolean | undefined>;
type Parts = { params?: Values; query?: Values; body?: unknown };

/**
 * A client over `fetch`. Sends the session cookie to its own origin only, and a header that a foreign page cannot
 * send. Rejects with ProblemError, never with anything else.
 */
export const createClient = (settings: ClientSettings): Client => ({
  call: async <const R extends Route>(route: R, input: RouteInput<R>): Promise<RouteOutput<R>> => {
    const response = await send(settings, route, input);
    // A file is what its bytes are; no schema says more of them.
    if (response.ok && route.file) return new Uint8Array(await response.arrayBuffer()) as RouteOutput<R>;
    const answer: unknown = await response.json().catch(() => undefined);
    // The server checks each answer against the same schema before it leaves, so the shape is taken on its word here.
    if (response.ok && answer !== undefined) return answer as RouteOutput<R>;
    throw new ProblemError(isProblem(answer) ? answer : unreadable(response.status));
  },
});

const send = async (
  { fetch, lang }: ClientSettings,
  route: Route,
  { params = {}, query = {}, body }: Parts,
): Promise<Response> => {
  const headers = new Headers({
    accept: "application/json, application/problem+json",
    "accept-language": lang(),
    "x-mingfa": "1",
  });
  const request: RequestInit = { method: route.method, credentials: "same-origin", headers };
  if (body instanceof Uint8Array) {
    headers.set("content-type", "application/octet-stream");
    request.body = new Uint8Array(body);
  } else if (body !== undefined) {
    headers.set("content-type", "application/json");
    request.body = JSON.stringify(body);
  }
  try {
    return await fetch(address(route.path, params, query), request);
  } catch {
    throw new ProblemError(unreachable);
  }
};

/** The address of a call: `:name` filled and encoded, absent query values left out. */
export const address = (path: string, params: Values, query: Values): string => {
  const filled = path.replaceAll(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(params[name] ?? "")));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  return search.size > 0 ? `${filled}?${search}` : filled;
};

const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === "object" && answer !== null && "code" in answer && "title" in answer && "status" in answer;

const unreachable: Problem = {
  type: "about:blank",
  status: 0,
  code: "unreachable",
  title: { zh: "没有连上服务器", en: "The server could not be reached" },
  detail: { zh: "请检查网络后再试", en: "Check your connection and try again" },
};

const unreadable = (status: number): Problem => ({
  type: "about:blank",
  status,
  code: "unreadable",
  title: { zh: "服务器的回答无法识别", en: "The server’s answer could not be read" },
  detail: { zh: `状态码 ${status}，请稍后再试`, en: `Status ${status}; try again later` },
});
