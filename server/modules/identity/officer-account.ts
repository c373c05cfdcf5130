import type { Database } from "#platform/database";

/**
 * Opens an officer's account under his own id. Its password is empty, which matches nothing: nobody signs in before a
 * first one is issued. False where the name is taken.
 */
export const openAccount = async (tx: Database, officer: string): Promise<boolean> => {
  const rows = await tx.rows(
    "identity.openAccount",
    "INSERT INTO identity.account (login, password, officer) VALUES ($1, '', $1) ON CONFLICT DO NOTHING RETURNING login",
    [officer],
  );
  return rows.length > 0;
};

/** Ends every session of an officer's accounts, whichever device it is on. */
export const endSessionsOf = async (tx: Database, officer: string): Promise<void> => {
  await tx.rows(
    "identity.endSessionsOf",
    `UPDATE identity.session s SET revoked_at = now() FROM identity.account a
      WHERE a.login = s.login AND a.officer = $1 AND s.revoked_at IS NULL`,
    [officer],
  );
};
