import type { Database } from "./database.ts";

/**
 * What the role of this connection may do that a server's must not: be superuser or the owner, create, truncate, change
 * or remove `records` (tables by `schema.name`, where a row once written stands for ever). Empty is right. A server that
 * could rewrite its records would make the ledger's promise an empty one.
 */
export const excessRights = async (db: Database, records: readonly string[]): Promise<string[]> => {
  const rows = await db.rows<{ excess: string }>(
    "",
    `WITH mine AS (SELECT oid, nspname FROM pg_namespace WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema'),
          t AS (SELECT c.oid, c.oid::regclass::text AS name FROM pg_class c JOIN mine ON mine.oid = c.relnamespace WHERE c.relkind IN ('r', 'p'))
     SELECT 'SUPERUSER' AS excess FROM pg_roles WHERE rolname = current_user AND rolsuper
      UNION ALL SELECT 'MEMBER OF mingfa_owner' WHERE pg_has_role('mingfa_owner', 'MEMBER')
      UNION ALL SELECT 'CREATE ON DATABASE' WHERE has_database_privilege(current_database(), 'CREATE')
      UNION ALL SELECT 'CREATE ON SCHEMA ' || nspname FROM mine WHERE has_schema_privilege(oid, 'CREATE')
      UNION ALL SELECT 'TRUNCATE ON ' || name FROM t WHERE has_table_privilege(oid, 'TRUNCATE')
      UNION ALL SELECT 'DELETE ON ' || name FROM t WHERE name = ANY($1) AND has_table_privilege(oid, 'DELETE')
      UNION ALL SELECT 'UPDATE ON ' || name FROM t WHERE name = ANY($1) AND has_any_column_privilege(oid, 'UPDATE')`,
    [records],
  );
  return rows.map((row) => row.excess);
};
