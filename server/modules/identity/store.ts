import type { Database } from "#platform/database";

export type AccountRow = { login: string; password: string; party: string | null; officer: string | null };

const columns = "login, password, party, officer";

export const findAccount = async (db: Database, login: string): Promise<AccountRow | undefined> =>
  (
    await db.rows<AccountRow>("identity.account", `SELECT ${columns} FROM identity.account WHERE login = $1`, [login])
  )[0];

/** The accounts of a party; more than one where he was given several. */
export const accountsOfParty = async (db: Database, party: string): Promise<string[]> =>
  (
    await db.rows<{ login: string }>(
      "identity.accountsOfParty",
      "SELECT login FROM identity.account WHERE party = $1 ORDER BY login LIMIT 2",
      [party],
    )
  ).map(({ login }) => login);

/** What passkeys know the account by: a UUID that says nothing about the person. */
export const handleOf = async (db: Database, login: string): Promise<string> =>
  (
    await db.rows<{ handle: string }>("identity.handle", "SELECT handle FROM identity.account WHERE login = $1", [
      login,
    ])
  )[0]?.handle ?? "";

export const addAccount = async (db: Database, account: AccountRow): Promise<void> => {
  await db.rows(
    "identity.addAccount",
    "INSERT INTO identity.account (login, password, party, officer) VALUES ($1, $2, $3, $4)",
    [account.login, account.password, account.party, account.officer],
  );
};

export const setPassword = async (db: Database, login: string, password: string): Promise<void> => {
  await db.rows("identity.setPassword", "UPDATE identity.account SET password = $2 WHERE login = $1", [
    login,
    password,
  ]);
};
