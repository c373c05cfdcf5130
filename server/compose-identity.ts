import { createPlatform, passkeyPlace, readAccountKey, type IdentityNode, type PlatformSettings } from "#identity";
import type { Config, OidcSettings } from "#platform/config";
import type { Database } from "#platform/database";

/** Who can change posts, powers and other people's ways in. */
const administrators = ["systemAdministrator", "securityAdministrator", "auditAdministrator"];

/** What signing in needs, from the settings. Makes the account key where there is none; asks nobody outside. */
export const composeIdentity = async (config: Config, db: Database, now: () => string): Promise<IdentityNode> => ({
  db,
  now,
  wallTime: Date.now,
  sessionHours: config.sessionHours,
  idleMinutes: config.sessionIdleMinutes,
  accountKey: await readAccountKey(config.accountKeyFile),
  secondFactorDuties: config.secondFactorDuties ?? administrators,
  passkeys: passkeyPlace(config.publicUrl),
  platform: config.oidc && createPlatform(platformSettings(config.oidc)),
});

const platformSettings = ({ name, publicUrl, ...oidc }: OidcSettings): PlatformSettings => ({
  ...oidc,
  name: { zh: name, en: name === "统一身份认证" ? "Unified identity platform" : name },
  returnTo: `${publicUrl}/sign-in/return`,
});
