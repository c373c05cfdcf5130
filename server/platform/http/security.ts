import helmet from "@fastify/helmet";
import type { FastifyInstance } from "fastify";

/** Headers on every answer, with the policy of pages that write no styles of their own. */
export const secure = async (app: FastifyInstance, https: boolean): Promise<void> => {
  app.addHook("onRequest", async (_request, reply) => void reply.header(policyHeader, contentPolicy(https, false)));
  await app.register(helmet, {
    contentSecurityPolicy: false,
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "same-origin" },
    frameguard: { action: "deny" },
  });
};

export const policyHeader = "content-security-policy";

/**
 * Scripts, styles, images, fonts and connections from here alone, and no page of ours in a frame. `inlineStyles` for
 * an app whose component library writes styles into the page as it goes.
 */
export const contentPolicy = (https: boolean, inlineStyles: boolean): string =>
  [
    "default-src 'self'",
    `style-src 'self'${inlineStyles ? " 'unsafe-inline'" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join(";");
