import type { Database } from "#platform/database";

/** An officer as the law sees him today: where he sits, his duties, and the powers his organ holds. */
export type OfficerRow = {
  id: string;
  name: string;
  organ: string;
  organName: string;
  duties: string[];
  powers: string[];
};

/**
 * SQL of an officer as the law sees him: one row, or none when he holds no post that day. `id` and `day` are SQL
 * expressions, so that what is asked with every request can stand within another module's statement.
 */
export const officerSql = (id: string, day: string): string => `
  SELECT f.id, f.name, o.id AS organ, o.name AS "organName", held.duties,
         ARRAY(SELECT w.code FROM organ.power w
                WHERE w.organ = o.id AND w.from_day <= ${day} AND (w.to_day IS NULL OR w.to_day > ${day})) AS powers
    FROM organ.officer f
   CROSS JOIN LATERAL (SELECT p.organ, array_agg(DISTINCT p.duty) AS duties FROM organ.post p
                        WHERE p.officer = f.id AND p.from_day <= ${day} AND (p.to_day IS NULL OR p.to_day > ${day})
                        GROUP BY p.organ ORDER BY p.organ LIMIT 1) held
    JOIN organ.organ o ON o.id = held.organ
   WHERE f.id = ${id}`;

/** Undefined when he holds no post on `today`. */
export const findOfficer = async (db: Database, officer: string, today: string): Promise<OfficerRow | undefined> =>
  (await db.rows<OfficerRow>("organ.findOfficer", officerSql("$1", "$2::date"), [officer, today]))[0];

export const organNames = async (db: Database, ids: string[]): Promise<Map<string, string>> => {
  const rows = await db.rows<{ id: string; name: string }>(
    "organ.names",
    "SELECT id, name FROM organ.organ WHERE id = ANY($1)",
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
};

export const officerNames = async (db: Database, ids: string[]): Promise<Map<string, string>> => {
  const rows = await db.rows<{ id: string; name: string }>(
    "organ.officerNames",
    "SELECT id, name FROM organ.officer WHERE id = ANY($1)",
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
};

/** Officers who hold a post in an organ on `today`, by id. */
export const officersOf = (db: Database, organ: string, today: string): Promise<{ id: string; name: string }[]> =>
  db.rows<{ id: string; name: string }>(
    "organ.officersOf",
    `SELECT f.id, f.name FROM organ.officer f
      WHERE EXISTS (SELECT 1 FROM organ.post p
                     WHERE p.officer = f.id AND p.organ = $1 AND p.from_day <= $2 AND (p.to_day IS NULL OR p.to_day > $2))
      ORDER BY f.id`,
    [organ, today],
  );

/** Organs of the region of an organ and of what lies in it, itself among them, by id. */
export const organsAround = (db: Database, organ: string): Promise<{ id: string; name: string }[]> =>
  db.rows<{ id: string; name: string }>(
    "organ.around",
    // A code that ends in pairs of zeros stands for the whole of a prefecture or a province.
    `SELECT o.id, o.name FROM organ.organ o JOIN organ.organ mine ON mine.id = $1
      WHERE o.region LIKE regexp_replace(mine.region, '(00){1,2}$', '') || '%' ORDER BY o.id`,
    [organ],
  );

/** Which organ handles a power in a region; the first by id when several do. */
export const organOfPower = async (db: Database, power: string, today: string): Promise<string | undefined> => {
  const rows = await db.rows<{ organ: string }>(
    "organ.ofPower",
    "SELECT organ FROM organ.power WHERE code = $1 AND from_day <= $2 AND (to_day IS NULL OR to_day > $2) ORDER BY organ LIMIT 1",
    [power, today],
  );
  return rows[0]?.organ;
};

/** Who holds each power on `today`, as `organOfPower` would answer for it. */
export const holdersOfPowers = async (
  db: Database,
  today: string,
): Promise<Map<string, { id: string; name: string }>> => {
  const rows = await db.rows<{ code: string; id: string; name: string }>(
    "organ.holders",
    `SELECT DISTINCT ON (p.code) p.code, o.id, o.name FROM organ.power p JOIN organ.organ o ON o.id = p.organ
      WHERE p.from_day <= $1 AND (p.to_day IS NULL OR p.to_day > $1) ORDER BY p.code, p.organ`,
    [today],
  );
  return new Map(rows.map(({ code, id, name }) => [code, { id, name }]));
};

export type NewOrgan = { id: string; name: string; region: string; creditCode: string; powers: string[] };
export type NewOfficer = { id: string; name: string; organ: string; duties: string[] };

export const addOrgan = async (db: Database, organ: NewOrgan, from: string): Promise<void> => {
  await db.rows("organ.add", "INSERT INTO organ.organ (id, name, region, credit_code) VALUES ($1, $2, $3, $4)", [
    organ.id,
    organ.name,
    organ.region,
    organ.creditCode,
  ]);
  await db.rows(
    "organ.addPowers",
    "INSERT INTO organ.power (organ, code, from_day) SELECT $1, unnest($2::text[]), $3",
    [organ.id, organ.powers, from],
  );
};

export const addOfficer = async (db: Database, officer: NewOfficer, from: string): Promise<void> => {
  await db.rows("organ.addOfficer", "INSERT INTO organ.officer (id, name) VALUES ($1, $2)", [officer.id, officer.name]);
  await db.rows(
    "organ.addPosts",
    "INSERT INTO organ.post (officer, organ, duty, from_day) SELECT $1, $2, unnest($3::text[]), $4",
    [officer.id, officer.organ, officer.duties, from],
  );
};

/** Ends an officer's posts as of a day. */
export const endPosts = async (db: Database, officer: string, on: string): Promise<void> => {
  await db.rows("organ.endPosts", "UPDATE organ.post SET to_day = $2 WHERE officer = $1 AND to_day IS NULL", [
    officer,
    on,
  ]);
};

/** Whether any authority is known here at all. */
export const hasOrgans = async (db: Database): Promise<boolean> =>
  (await db.rows("organ.any", "SELECT FROM organ.organ LIMIT 1", [])).length > 0;
