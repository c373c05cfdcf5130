import type { Database } from "#platform/database";

type Named = { id: string; name: string };

export type OrganRow = Named & { region: string; creditCode: string; officers: number; powers: string[] };

/** Organs whose name or id holds `q`, by id, with who and what they have on `today`. */
export const listOrgans = (db: Database, q: string, today: string): Promise<OrganRow[]> =>
  db.rows<OrganRow>(
    "organ.list",
    `SELECT o.id, o.name, o.region, coalesce(o.credit_code, '') AS "creditCode",
            (SELECT count(DISTINCT p.officer) FROM organ.post p
              WHERE p.organ = o.id AND p.from_day <= $2 AND (p.to_day IS NULL OR p.to_day > $2)) AS officers,
            ARRAY(SELECT w.code FROM organ.power w
                   WHERE w.organ = o.id AND w.from_day <= $2 AND (w.to_day IS NULL OR w.to_day > $2) ORDER BY w.code) AS powers
       FROM organ.organ o WHERE $1 = '' OR strpos(o.name, $1) > 0 OR strpos(o.id, $1) > 0 ORDER BY o.id`,
    [q, today],
  );

export type OfficerPosts = Named & {
  posts: {
    organ: Named;
    duty: string;
    from: string;
    to: string | null;
    registeredIn: string | null;
    endedIn: string | null;
  }[];
};

export type OfficerQuery = {
  q: string;
  organ: string | null;
  duty: string | null;
  serving: boolean | null;
  after: string;
  limit: number;
};

/** Officers with all posts they hold or held, by id. */
export const listOfficers = (db: Database, query: OfficerQuery, today: string): Promise<OfficerPosts[]> =>
  db.rows<OfficerPosts>(
    "organ.listOfficers",
    `SELECT f.id, f.name, coalesce((SELECT json_agg(json_build_object('organ', json_build_object('id', o.id, 'name', o.name), 'duty', p.duty,
              'from', p.from_day, 'to', p.to_day, 'registeredIn', p.registered_in, 'endedIn', p.ended_in) ORDER BY p.to_day DESC NULLS FIRST, p.duty)
              FROM organ.post p JOIN organ.organ o ON o.id = p.organ WHERE p.officer = f.id), '[]') AS posts
       FROM organ.officer f
      WHERE f.id > $1 AND ($2 = '' OR strpos(f.name, $2) > 0 OR strpos(f.id, $2) > 0)
        AND ($3::text IS NULL AND $4::text IS NULL OR EXISTS (SELECT FROM organ.post p WHERE p.officer = f.id
              AND p.organ = coalesce($3, p.organ) AND p.duty = coalesce($4, p.duty)
              AND ($5::boolean IS DISTINCT FROM true OR p.from_day <= $6 AND (p.to_day IS NULL OR p.to_day > $6))))
        AND ($5::boolean IS NULL OR $5 = EXISTS (SELECT FROM organ.post p
              WHERE p.officer = f.id AND p.from_day <= $6 AND (p.to_day IS NULL OR p.to_day > $6)))
      ORDER BY f.id LIMIT $7`,
    [query.after, query.q, query.organ, query.duty, query.serving, today, query.limit],
  );

export type CertificateRow = {
  number: string;
  officer: Named;
  organ: Named | null;
  issuer: string;
  validFrom: string;
  validUntil: string;
  suspendedOn: string | null;
  registeredIn: string | null;
};

export type CertificateQuery = {
  q: string;
  organ: string | null;
  officers: string[] | null;
  after: string;
  limit: number;
};

/** Certificates by number; the organ is where the officer serves on `today`. */
export const listCertificates = (db: Database, query: CertificateQuery, today: string): Promise<CertificateRow[]> =>
  db.rows<CertificateRow>(
    "organ.listCertificates",
    `SELECT c.number, json_build_object('id', f.id, 'name', f.name) AS officer, serving.organ, c.issuer, c.valid_from AS "validFrom",
            c.valid_until AS "validUntil", c.suspended_on AS "suspendedOn", c.registered_in AS "registeredIn"
       FROM organ.certificate c JOIN organ.officer f ON f.id = c.officer
       LEFT JOIN LATERAL (SELECT o.id, json_build_object('id', o.id, 'name', o.name) AS organ FROM organ.post p JOIN organ.organ o ON o.id = p.organ
              WHERE p.officer = f.id AND p.from_day <= $4 AND (p.to_day IS NULL OR p.to_day > $4) ORDER BY o.id LIMIT 1) serving ON true
      WHERE c.number > $1 AND ($2 = '' OR strpos(f.name, $2) > 0 OR strpos(c.number, $2) > 0 OR f.id = $2)
        AND ($3::text IS NULL OR serving.id = $3) AND ($5::text[] IS NULL OR f.id = ANY($5))
      ORDER BY c.number LIMIT $6`,
    [query.after, query.q, query.organ, today, query.officers, query.limit],
  );

export type PowerHolder = { code: string; organ: Named; from: string; to: string | null; registeredIn: string | null };

/** Who holds or held which power, the present holders first. */
export const powerHolders = (db: Database): Promise<PowerHolder[]> =>
  db.rows<PowerHolder>(
    "organ.powerHolders",
    `SELECT w.code, json_build_object('id', o.id, 'name', o.name) AS organ, w.from_day AS "from", w.to_day AS "to", w.registered_in AS "registeredIn"
       FROM organ.power w JOIN organ.organ o ON o.id = w.organ ORDER BY w.to_day NULLS FIRST, o.id`,
  );
