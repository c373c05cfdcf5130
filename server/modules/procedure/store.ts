import type { Changes, JsonObject, Versions } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";

export type MatterRow = {
  id: string;
  number: string;
  item: string | null;
  procedure: string;
  version: string;
  organ: string;
  applicant: string;
  parent: string | null;
  link: string | null;
  openedOn: string;
  sequence: number;
};

/** What a fold needs of an act; `changes` is null when its content was erased. */
export type FoldRow = {
  sequence: number;
  act: string;
  actorKind: string;
  actorId: string | null;
  effectiveOn: string;
  requestKey: string | null;
  changes: Changes | null;
  erasedBy: string | null;
};

const matterColumns = `m.id, m.number, m.item, m.procedure, m.version, m.organ, m.applicant, m.parent, m.link, m.opened_on AS "openedOn", m.sequence`;

const loadSql = (body: string) => `
  SELECT ${matterColumns},
         (SELECT json_agg(json_build_object('sequence', a.sequence, 'act', a.act, 'actorKind', a.actor_kind, 'actorId', a.actor_id,
                   'effectiveOn', a.effective_on, 'requestKey', a.request_key, 'erasedBy', c.erased_by, ${body}) ORDER BY a.sequence)
            FROM procedure.act a JOIN procedure.content c USING (matter, sequence) WHERE a.matter = m.id) AS acts
    FROM procedure.matter m WHERE m.id = $1`;

/** The matter and what its fold needs, locked until the transaction ends. */
export const loadLocked = async (tx: Database, id: string): Promise<(MatterRow & { acts: FoldRow[] }) | undefined> => {
  // Two statements, in one round trip: one that waited for the lock would still see the acts as before its waiting.
  const [, rows] = await Promise.all([
    tx.rows("procedure.lock", "SELECT FROM procedure.matter WHERE id = $1 FOR UPDATE", [id]),
    tx.rows<MatterRow & { acts: FoldRow[] }>("procedure.load", loadSql(`'changes', c.body->'changes'`), [id]),
  ]);
  return rows[0];
};

export type Body = { input: JsonObject; lookups: JsonObject; changes: Changes; object?: string };

export type FullRow = FoldRow & {
  actorOrgan: string | null;
  actorDuties: string[];
  basis: string[];
  recordedAt: string;
  versions: Versions;
  leaf: string;
  salt: string | null;
  body: Body | null;
};

/** The matter with everything recorded about its acts. */
export const loadFull = async (db: Database, id: string): Promise<(MatterRow & { acts: FullRow[] }) | undefined> =>
  (
    await db.rows<MatterRow & { acts: FullRow[] }>(
      "procedure.loadFull",
      loadSql(
        `'changes', c.body->'changes', 'actorOrgan', a.actor_organ, 'actorDuties', a.actor_duties, 'basis', a.basis, 'recordedAt', to_char(a.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
         'versions', a.versions, 'leaf', a.leaf, 'salt', encode(c.salt, 'hex'), 'body', c.body`,
      ),
      [id],
    )
  )[0];

export type NewAct = {
  sequence: number;
  act: string;
  actorKind: string;
  actorId: string | null;
  actorOrgan: string | null;
  actorDuties: string[];
  basis: string[];
  effectiveOn: string;
  recordedAt: string;
  versions: Versions;
  leaf: string;
  requestKey: string | null;
  salt: string;
  body: Body;
};

/** The columns that queues read, recomputed from the fold with each act. */
export type Projection = {
  version: string;
  sequence: number;
  stage: string;
  final: boolean;
  due: string | null;
  dueClock: string | null;
  warnOn: string | null;
  settleOn: string | null;
};

const insertActs = `
  n AS (SELECT * FROM json_to_recordset($2) AS n(sequence int, act text, "actorKind" text, "actorId" text, "actorOrgan" text, "actorDuties" text[],
          basis text[], "effectiveOn" date, "recordedAt" timestamptz, versions jsonb, leaf uuid, "requestKey" text, salt text, body jsonb)),
  act AS (INSERT INTO procedure.act (matter, sequence, act, actor_kind, actor_id, actor_organ, actor_duties, basis, effective_on, recorded_at, versions, leaf, request_key)
    SELECT $1, sequence, act, "actorKind", "actorId", "actorOrgan", "actorDuties", basis, "effectiveOn", "recordedAt", versions, leaf, "requestKey" FROM n),
  content AS (INSERT INTO procedure.content (matter, sequence, salt, body) SELECT $1, sequence, decode(salt, 'hex'), body FROM n)`;

/** Acts, their content and the matter's projection in one statement. */
export const recordActs = (tx: Database, matter: string, acts: NewAct[], to: Projection): void => {
  tx.write(
    "procedure.record",
    `WITH ${insertActs}
     UPDATE procedure.matter SET version = $3, sequence = $4, stage = $5, final = $6, due = $7, due_clock = $8, warn_on = $9, settle_on = $10,
            warned = CASE WHEN due = $7 AND due_clock = $8 THEN warned END WHERE id = $1`,
    [
      matter,
      JSON.stringify(acts),
      to.version,
      to.sequence,
      to.stage,
      to.final,
      to.due,
      to.dueClock,
      to.warnOn,
      to.settleOn,
    ],
  );
};

export type NewMatter = Omit<MatterRow, "sequence" | "version" | "number">;

/** A new matter with its first acts, in one statement. */
export const recordMatter = (tx: Database, matter: NewMatter, number: string, acts: NewAct[], to: Projection): void => {
  tx.write(
    "procedure.recordMatter",
    `WITH ${insertActs}
     INSERT INTO procedure.matter (id, version, sequence, stage, final, due, due_clock, warn_on, settle_on, number, item, procedure, organ, applicant, parent, link, opened_on)
     VALUES ($1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      matter.id,
      JSON.stringify(acts),
      to.version,
      to.sequence,
      to.stage,
      to.final,
      to.due,
      to.dueClock,
      to.warnOn,
      to.settleOn,
      number,
      matter.item,
      matter.procedure,
      matter.organ,
      matter.applicant,
      matter.parent,
      matter.link,
      matter.openedOn,
    ],
  );
};

export const nextSerial = async (db: Database): Promise<number> =>
  Number(
    (
      await db.rows<{ n: string }>("procedure.nextSerial", "SELECT nextval('procedure.matter_number')::text AS n", [])
    )[0]?.n,
  );

/** The matter that an earlier request with this key opened or acted on. */
export const findRequest = async (
  db: Database,
  actor: string,
  key: string,
): Promise<{ matter: string; number: string; sequence: number; effectiveOn: string; act: string } | undefined> =>
  (
    await db.rows<{ matter: string; number: string; sequence: number; effectiveOn: string; act: string }>(
      "procedure.findRequest",
      `SELECT a.matter, m.number, a.sequence, a.effective_on AS "effectiveOn", a.act FROM procedure.act a JOIN procedure.matter m ON m.id = a.matter
        WHERE a.actor_id = $1 AND a.request_key = $2`,
      [actor, key],
    )
  )[0];

/** Matters in which the law itself has acted by `today` and nobody has recorded it yet. */
export const mattersToSettle = async (db: Database, today: string, limit: number): Promise<string[]> =>
  (
    await db.rows<{ id: string }>(
      "procedure.toSettle",
      "SELECT id FROM procedure.matter WHERE settle_on <= $1 ORDER BY settle_on LIMIT $2",
      [today, limit],
    )
  ).map((row) => row.id);

export type ChildRow = { link: string; id: string; organ: string; stage: string; final: boolean };

/** State of the child matters that a matter opened, by link. */
export const childrenOf = async (db: Database, parent: string): Promise<ChildRow[]> =>
  db.rows<ChildRow>(
    "procedure.children",
    "SELECT link, id, organ, stage, final FROM procedure.matter WHERE parent = $1 ORDER BY number",
    [parent],
  );
