import type { Database } from "#platform/database";

/** Posts, powers and certificates change by acts alone; `matter` is the one whose act it was, `on` its civil date. */
export type ByAct = { matter: string; on: string };
export type PostOf = { officer: string; organ: string; duty: string };

/** Gives a post; false where the officer is not known or serves in another organ. */
export const appoint = async (tx: Database, { officer, organ, duty }: PostOf, by: ByAct): Promise<boolean> => {
  const rows = await tx.rows(
    "organ.appoint",
    `INSERT INTO organ.post (officer, organ, duty, from_day, registered_in)
     SELECT f.id, o.id, $3, $4, $5 FROM organ.officer f, organ.organ o
      WHERE f.id = $1 AND o.id = $2
        AND NOT EXISTS (SELECT FROM organ.post p WHERE p.officer = $1 AND p.organ <> $2 AND (p.to_day IS NULL OR p.to_day > $4))
     ON CONFLICT (officer, organ, duty, from_day) DO UPDATE SET to_day = NULL, ended_in = NULL, registered_in = excluded.registered_in
     RETURNING officer`,
    [officer, organ, duty, by.on, by.matter],
  );
  return rows.length > 0;
};

/** Lets posts that must not all end be ended one transaction after the other. */
export const holdPosts = async (tx: Database): Promise<void> => {
  await tx.rows("organ.holdPosts", "SELECT pg_advisory_xact_lock(hashtextextended('organ.posts', 0))");
};

/** Ends a post as of a day; false where nobody holds it so. */
export const endPost = async (tx: Database, { officer, organ, duty }: PostOf, by: ByAct): Promise<boolean> => {
  const rows = await tx.rows(
    "organ.endPost",
    `UPDATE organ.post SET to_day = $4, ended_in = $5
      WHERE officer = $1 AND organ = $2 AND duty = $3 AND from_day <= $4 AND (to_day IS NULL OR to_day > $4) RETURNING officer`,
    [officer, organ, duty, by.on, by.matter],
  );
  return rows.length > 0;
};

/** Gives an organ a power from a day on. */
export const assignPower = async (tx: Database, organ: string, power: string, by: ByAct): Promise<void> => {
  await tx.rows(
    "organ.assignPower",
    `INSERT INTO organ.power (organ, code, from_day, registered_in) VALUES ($1, $2, $3, $4)
     ON CONFLICT (organ, code, from_day) DO UPDATE SET to_day = NULL, ended_in = NULL, registered_in = excluded.registered_in`,
    [organ, power, by.on, by.matter],
  );
};

/** Ends a power as of a day; false where the organ doesn't hold it. */
export const withdrawPower = async (tx: Database, organ: string, power: string, by: ByAct): Promise<boolean> => {
  const rows = await tx.rows(
    "organ.withdrawPower",
    `UPDATE organ.power SET to_day = $3, ended_in = $4
      WHERE organ = $1 AND code = $2 AND from_day <= $3 AND (to_day IS NULL OR to_day > $3) RETURNING organ`,
    [organ, power, by.on, by.matter],
  );
  return rows.length > 0;
};

export type NewCertificate = { number: string; officer: string; issuer: string; validFrom: string; validUntil: string };

/** Registers a certificate; false where the number is taken. */
export const addCertificate = async (tx: Database, one: NewCertificate, by: ByAct): Promise<boolean> => {
  const rows = await tx.rows(
    "organ.addCertificate",
    `INSERT INTO organ.certificate (number, officer, issuer, valid_from, valid_until, registered_in)
     VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING RETURNING number`,
    [one.number, one.officer, one.issuer, one.validFrom, one.validUntil, by.matter],
  );
  return rows.length > 0;
};

/** Makes a certificate void as of a day; false where it is not valid. */
export const suspendCertificate = async (tx: Database, number: string, by: ByAct): Promise<boolean> => {
  const rows = await tx.rows(
    "organ.suspendCertificate",
    `UPDATE organ.certificate SET suspended_on = $2, suspended_in = $3
      WHERE number = $1 AND suspended_on IS NULL AND valid_until >= $2 RETURNING number`,
    [number, by.on, by.matter],
  );
  return rows.length > 0;
};
