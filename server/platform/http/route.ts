import { problemMediaType, Problem as ProblemSchema, routes, type Route } from "@mingfa/contract";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { Binding, Caller } from "./call.ts";
import { sessionCookie } from "./cookie.ts";
import { Download, sendDownload } from "./download.ts";
import { foreignPage, secondFactorFirst, signInFirst } from "./problems.ts";
import { validator } from "./validate.ts";

export type Access = { whoIs: (token: string) => Promise<Caller | undefined>; secure: boolean };

const parts = { params: "params", querystring: "query", body: "body" } as const;

/** Puts all bound routes on the server; only those that take bytes read a body that is no JSON. */
export const addRoutes = async (app: FastifyInstance, bindings: readonly Binding[], access: Access): Promise<void> => {
  for (const binding of bindings) if (!binding.route.bytes) addRoute(app, binding, access);
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser("application/octet-stream", { parseAs: "buffer" }, (_request, body, done) =>
      done(null, body),
    );
    for (const binding of bindings) if (binding.route.bytes) addRoute(scope, binding, access);
  });
};

/** Puts a bound route on the server: closed unless it is public, its parts checked, its answer shaped by its schema. */
const addRoute = (app: FastifyInstance, binding: Binding, access: Access): void => {
  const { route, handle } = binding;
  const callers = new WeakMap<FastifyRequest, Caller>();
  app.route({
    method: route.method,
    url: route.path,
    schema: describe(route),
    // Fastify copies schemas; the contract's own tell text from numbers.
    validatorCompiler: ({ httpPart }) => {
      const part = isPart(httpPart) && !(route.bytes && httpPart === "body") ? route[parts[httpPart]] : undefined;
      return part ? validator(part, httpPart) : (value: unknown) => ({ value });
    },
    onRequest: async (request, reply) => {
      if (route.method !== "GET" && request.headers["x-mingfa"] === undefined) throw foreignPage();
      if (route.public) return;
      const { token } = sessionCookie(request, reply, access.secure);
      const caller = token === undefined ? undefined : await access.whoIs(token);
      if (!caller) throw signInFirst();
      if (caller.session.owes !== undefined && !route.owing) throw secondFactorFirst();
      callers.set(request, caller);
    },
    handler: async (request: FastifyRequest, reply: FastifyReply) => {
      void reply.header("cache-control", "no-store");
      const call = {
        params: request.params,
        query: request.query,
        body: request.body,
        ...callers.get(request),
        address: request.ip,
        userAgent: (request.headers["user-agent"] ?? "").slice(0, 400),
        cookie: sessionCookie(request, reply, access.secure),
      };
      // Each part has passed the schema that the handler's type is made from; the list of bindings has lost that type.
      const answer = await handle(call as never);
      return answer instanceof Download ? sendDownload(reply, answer) : answer;
    },
  });
};

const isPart = (name: string | undefined): name is keyof typeof parts =>
  name !== undefined && Object.hasOwn(parts, name);

const problemAnswer = {
  description: "a problem (RFC 9457)",
  content: { [problemMediaType]: { schema: ProblemSchema } },
};

const describe = (route: Route): object => ({
  ...named(route),
  ...(route.params ? { params: route.params } : {}),
  ...(route.query ? { querystring: route.query } : {}),
  ...bodyOf(route),
  response: { 200: { description: "the answer", ...answerOf(route) }, "4xx": problemAnswer, "5xx": problemAnswer },
  security: route.public ? [] : [{ session: [] }],
});

const bytes = (schema: object) => ({ content: { "application/octet-stream": { schema } } });
const bodyOf = ({ body, bytes: raw }: Route): object => (body ? { body: raw ? bytes(body) : body } : {});
const answerOf = ({ response, file }: Route): object => (file ? bytes(response) : response);

const named = (route: Route): { operationId: string; tags: string[] } | object => {
  for (const [group, members] of Object.entries(routes))
    for (const [name, member] of Object.entries(members))
      if (member === route) return { operationId: `${group}.${name}`, tags: [group] };
  return {};
};
