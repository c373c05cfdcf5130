import type { FastifyReply, FastifyRequest } from "fastify";
import type { SessionCookie } from "./call.ts";

/** Over https the name binds the cookie to this very host and to https; over plain http browsers would refuse it. */
const nameOf = (secure: boolean): string => (secure ? "__Host-mingfa" : "mingfa");

/** The session's cookie: out of reach of scripts, and not sent along from foreign pages. */
export const sessionCookie = (request: FastifyRequest, reply: FastifyReply, secure: boolean): SessionCookie => {
  const name = nameOf(secure);
  const options = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
  return {
    token: request.cookies[name],
    set: (token, seconds) => void reply.setCookie(name, token, { ...options, maxAge: Math.floor(seconds) }),
    clear: () => void reply.clearCookie(name, options),
  };
};
