import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** Accounts and sessions: who is at the other end, and as what he may act. */
export { readAccountKey } from "./account-key.ts";
export { identityHttp } from "./http.ts";
export type { IdentityNode } from "./identity-node.ts";
export { passkeyPlace } from "./passkey-place.ts";
export { endSessionsOf, openAccount } from "./officer-account.ts";
export {
  countPartySessions,
  deviceName,
  endSessionById,
  issuePasswordTo,
  officerSessions,
  type OfficerSession,
} from "./officer-sessions.ts";
export { hashPassword } from "./password.ts";
export { createPlatform, type PlatformSettings } from "./platform.ts";
export { whoIs } from "./session.ts";
export { addAccount } from "./store.ts";

export const identityMigrations: MigrationFolder = {
  module: "identity",
  folder: join(import.meta.dirname, "migrations"),
};
