import type { Database } from "./database.ts";

/**
 * What the server's role may do that it must not: own tables, create in schemas, truncate, be superuser. Empty is
 * right. A server that could rewrite its records would make the ledger's promise an empty one.
 */
export const excessRights = async (db: Database): Promise<string[]> => {
  const rows = await db.rows<{ excess: string }>(
    "",
    `SELECT 'SUPERUSER' AS excess FROM pg_roles WHERE rolname = current_user AND rolsuper
      UNION ALL
     SELECT 'CREATE ON SCHEMA ' || nspname FROM pg_namespace
      WHERE nspname IN ('platform', 'ledger', 'procedure') AND has_schema_privilege(oid, 'CREATE')
      UNION ALL
     SELECT 'TRUNCATE ON ' || c.oid::regclass FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname IN ('platform', 'ledger', 'procedure') AND has_table_privilege(c.oid, 'TRUNCATE')`,
  );
  return rows.map((row) => row.excess);
};
