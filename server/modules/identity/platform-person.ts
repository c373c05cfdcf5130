import * as oidc from "openid-client";
import { platformDenied, platformDown, platformUntrusted } from "./platform-errors.ts";
import type { Platform } from "./platform.ts";

/** Whom the platform has signed in: its own name for him, and what it has checked. */
export type PlatformPerson = { subject: string; identifier: string | undefined; name: string | undefined };

/** What ties the two halves of a sign-in at the platform together; kept on our side. */
export type PlatformSecrets = { state: string; nonce: string; verifier: string };

/** The address at the platform to send the browser to (authorization code with PKCE). Throws a Problem when it is down. */
export const addressAtPlatform = async (platform: Platform): Promise<{ address: string; secrets: PlatformSecrets }> => {
  const configuration = await guarded(platform.configuration);
  const secrets = { state: oidc.randomState(), nonce: oidc.randomNonce(), verifier: oidc.randomPKCECodeVerifier() };
  const address = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: platform.returnTo,
    scope: platform.scope,
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(secrets.verifier),
    code_challenge_method: "S256",
  });
  return { address: address.href, secrets };
};

/**
 * Redeems what the platform sent the browser back with. Everything is checked: state, issuer, audience, nonce, time,
 * signature. Throws a Problem for an answer that does not hold, for a refusal, and when the platform is down.
 */
export const personFromPlatform = async (
  platform: Platform,
  query: string,
  { state, nonce, verifier }: PlatformSecrets,
): Promise<PlatformPerson> => {
  const configuration = await guarded(platform.configuration);
  const back = new URL(platform.returnTo);
  back.search = query;
  return guarded(async () => {
    const tokens = await oidc.authorizationCodeGrant(configuration, back, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw platformUntrusted("no ID token");
    const { identifierClaim, nameClaim } = platform;
    const complete = identifierClaim === undefined || claims[identifierClaim] !== undefined;
    const more = complete ? {} : await oidc.fetchUserInfo(configuration, tokens.access_token, claims.sub);
    const all: Record<string, unknown> = { ...more, ...claims };
    return {
      subject: claims.sub,
      identifier: text(identifierClaim && all[identifierClaim]),
      name: text(all[nameClaim]),
    };
  });
};

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

const guarded = async <T>(ask: () => Promise<T>): Promise<T> => {
  try {
    return await ask();
  } catch (error) {
    throw asPlatformProblem(error);
  }
};

const asPlatformProblem = (error: unknown): unknown => {
  if (error instanceof oidc.AuthorizationResponseError)
    return error.error === "access_denied" ? platformDenied() : platformUntrusted(error.error.slice(0, 60));
  if (error instanceof oidc.ResponseBodyError)
    return error.status >= 500 ? platformDown() : platformUntrusted(error.error.slice(0, 60));
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  if (code === "OAUTH_TIMEOUT" || isServerFault(error)) return platformDown();
  if (code.startsWith("OAUTH_")) return platformUntrusted(code);
  // `fetch` says nothing more than this of a refused connection or a name that does not resolve.
  return error instanceof TypeError && /fetch failed/.test(error.message) ? platformDown() : error;
};

/** An answer with a status from 500 on, in whatever form. */
const isServerFault = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Response && error.cause.status >= 500;
