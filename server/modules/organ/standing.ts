import type { Database } from "#platform/database";

export type PersonStanding = { known: boolean; organ: string | null; duties: string[] };

/** Where an officer serves on a day, and as what. */
export const personStanding = async (db: Database, officer: string, today: string): Promise<PersonStanding> =>
  (
    await db.rows<PersonStanding>(
      "organ.personStanding",
      `SELECT true AS known, min(p.organ) AS organ, coalesce(array_agg(DISTINCT p.duty ORDER BY p.duty) FILTER (WHERE p.duty IS NOT NULL), '{}') AS duties
         FROM organ.officer f LEFT JOIN organ.post p ON p.officer = f.id AND p.from_day <= $2 AND (p.to_day IS NULL OR p.to_day > $2)
        WHERE f.id = $1 GROUP BY f.id`,
      [officer, today],
    )
  )[0] ?? { known: false, organ: null, duties: [] };

export type HolderStanding = { holds: boolean; others: number };

/** Whether an officer holds a post, and how many others hold the same duty in that organ. */
export const postHolders = async (
  db: Database,
  { officer, organ, duty }: { officer: string; organ: string; duty: string },
  today: string,
): Promise<HolderStanding> =>
  (
    await db.rows<HolderStanding>(
      "organ.postHolders",
      `SELECT coalesce(bool_or(officer = $1), false) AS holds, count(DISTINCT officer) FILTER (WHERE officer <> $1) AS others
         FROM organ.post WHERE organ = $2 AND duty = $3 AND from_day <= $4 AND (to_day IS NULL OR to_day > $4)`,
      [officer, organ, duty, today],
    )
  )[0] ?? { holds: false, others: 0 };

export type OrganStanding = { known: boolean; powers: string[] };

/** Whether an organ is registered, and the powers it holds on a day. */
export const organStanding = async (db: Database, organ: string, today: string): Promise<OrganStanding> =>
  (
    await db.rows<OrganStanding>(
      "organ.standing",
      `SELECT true AS known, coalesce((SELECT array_agg(w.code ORDER BY w.code) FROM organ.power w
         WHERE w.organ = o.id AND w.from_day <= $2 AND (w.to_day IS NULL OR w.to_day > $2)), '{}') AS powers
         FROM organ.organ o WHERE o.id = $1`,
      [organ, today],
    )
  )[0] ?? { known: false, powers: [] };

export type CertificateStanding = { known: boolean; valid: boolean };

/** Whether a certificate is registered, and valid on a day. */
export const certificateStanding = async (db: Database, number: string, today: string): Promise<CertificateStanding> =>
  (
    await db.rows<CertificateStanding>(
      "organ.certificateStanding",
      `SELECT true AS known, valid_from <= $2 AND valid_until >= $2 AND (suspended_on IS NULL OR suspended_on > $2) AS valid
         FROM organ.certificate WHERE number = $1`,
      [number, today],
    )
  )[0] ?? { known: false, valid: false };

export type OfficersCertified = { allValid: boolean; without: string[] };

/** Which of these officers hold no enforcement certificate that is valid on a day. */
export const certifiedOfficers = async (
  db: Database,
  officers: readonly string[],
  today: string,
): Promise<OfficersCertified> => {
  const without = await db.rows<{ id: string }>(
    "organ.certifiedOfficers",
    `SELECT asked.id FROM unnest($1::text[]) AS asked(id)
      WHERE NOT EXISTS (SELECT FROM organ.certificate c WHERE c.officer = asked.id
        AND c.valid_from <= $2 AND c.valid_until >= $2 AND (c.suspended_on IS NULL OR c.suspended_on > $2))
      ORDER BY asked.id`,
    [officers, today],
  );
  return { allValid: without.length === 0, without: without.map(({ id }) => id) };
};
