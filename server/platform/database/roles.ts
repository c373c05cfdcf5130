import type pg from "pg";
import { MigrationError } from "./migration-error.ts";

/**
 * Makes sure that `mingfa_owner` and `mingfa_server` exist and that what follows belongs to `mingfa_owner`, whoever
 * signed in. Roles are shared by all databases of a server, so another database's migration may be doing the same.
 */
export const prepareRoles = async (client: pg.Client): Promise<void> => {
  try {
    for (const role of ["mingfa_owner", "mingfa_server"]) await client.query(createRole(role));
    await client.query(becomeOwner);
    await client.query("SET ROLE mingfa_owner");
  } catch (error) {
    throw MigrationError.roles(error);
  }
};

const createRole = (role: string): string => `
  DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role} NOLOGIN; END IF;
  EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
  END $$`;

const becomeOwner = `
  DO $$ BEGIN
    IF current_user <> 'mingfa_owner' AND NOT pg_has_role(current_user, 'mingfa_owner', 'MEMBER') THEN
      EXECUTE format('GRANT mingfa_owner TO %I', current_user);
    END IF;
    IF NOT has_database_privilege('mingfa_owner', current_database(), 'CREATE') THEN
      EXECUTE format('GRANT CREATE ON DATABASE %I TO mingfa_owner', current_database());
    END IF;
  END $$`;
