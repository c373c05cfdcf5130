import * as oidc from "openid-client";
import type { Text } from "@mingfa/contract";

/** What an installation says of its identity platform, an OpenID Connect provider. */
export type PlatformSettings = {
  issuer: string;
  clientId: string;
  clientSecret: string | undefined;
  /** As people know it. */
  name: Text;
  scope: string;
  /** The claim that holds a citizen ID number or a unified social credit code which the platform has checked. */
  identifierClaim: string | undefined;
  /** The claim that holds the person's name. */
  nameClaim: string;
  /** Whether people whom the platform has checked and who are not known here yet get an account. */
  register: boolean;
  /** The page of ours to which the platform sends the browser back. */
  returnTo: string;
};

export type Platform = PlatformSettings & {
  /** What discovery says of the provider; asked when needed, kept for seconds. Rejects when it cannot be had. */
  configuration: () => Promise<oidc.Configuration>;
};

/** Seconds, not hours: a platform that went down is said to be so by us, not by the browser that was sent there. */
const keptFor = 10_000;
const timeout = 5;

export const createPlatform = (settings: PlatformSettings): Platform => {
  let known: { at: number; configuration: Promise<oidc.Configuration> } | undefined;
  const configuration = (): Promise<oidc.Configuration> => {
    if (!known || performance.now() - known.at > keptFor) {
      const asked = { at: performance.now(), configuration: discover(settings) };
      known = asked;
      // A platform that was down is asked anew the next time.
      asked.configuration.catch(() => {
        if (known === asked) known = undefined;
      });
    }
    return known.configuration;
  };
  return { ...settings, configuration };
};

const discover = ({ issuer, clientId, clientSecret }: PlatformSettings): Promise<oidc.Configuration> =>
  oidc.discovery(
    new URL(issuer),
    clientId,
    undefined,
    clientSecret === undefined ? oidc.None() : oidc.ClientSecretBasic(clientSecret),
    {
      timeout,
      execute: [
        // Without this, the signature of a token that came over TLS is taken on trust.
        oidc.enableNonRepudiationChecks,
        // The settings allow plain http for a provider on this very machine alone.
        ...(issuer.startsWith("http:") ? [oidc.allowInsecureRequests] : []),
      ],
    },
  );
