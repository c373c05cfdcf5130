import { join } from "node:path";
import type { MigrationFolder } from "#platform/database";

/** Accounts and sessions: who is at the other end, and as what he may act. */
export { identityHttp } from "./http.ts";
export type { IdentityNode } from "./identity-node.ts";
export { hashPassword } from "./password.ts";
export { whoIs } from "./session.ts";
export { addAccount } from "./store.ts";

export const identityMigrations: MigrationFolder = {
  module: "identity",
  folder: join(import.meta.dirname, "migrations"),
};
