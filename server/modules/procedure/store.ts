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
  const row = await loadOnce(tx, id);
  // A statement that had to wait for the lock sees the matter as it is, but its acts as they were before.
  const torn = row && row.sequence !== row.acts.at(-1)?.sequence;
  return torn ? loadOnce(tx, id) : row;
};

const loadOnce = async (tx: Database, id: string): Promise<(MatterRow & { acts: FoldRow[] }) | undefined> =>
  (
    await tx.rows<MatterRow & { acts: FoldRow[] }>(
      "procedure.loadLocked",
      `${loadSql(`'changes', c.body->'changes'`)} FOR UPDATE OF m`,
      [id],
    )
  )[0];

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
