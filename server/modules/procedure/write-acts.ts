import type { Versions } from "@mingfa/core/procedure";
import { appendLeavesSql } from "#ledger";
import { partyKindSql } from "#party";
import type { Database } from "#platform/database";
import { publishSql } from "#platform/outbox";
import type { Body, MatterRow } from "./store.ts";

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
  /** The log's entry for it, hex. */
  entry: string;
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
  held: "party" | "excluded" | null;
  heldClock: string | null;
  heldSince: string | null;
  settleOn: string | null;
};

/** Rows of the acts, their content, their leaves and the news of them: the parts of a WITH that every record begins. */
const insertActs = `
  n AS (SELECT * FROM json_to_recordset($2) AS n(sequence int, act text, "actorKind" text, "actorId" text, "actorOrgan" text, "actorDuties" text[],
          basis text[], "effectiveOn" date, "recordedAt" timestamptz, versions jsonb, leaf uuid, entry text, "requestKey" text, salt text, body jsonb)),
  act AS (INSERT INTO procedure.act (matter, sequence, act, actor_kind, actor_id, actor_organ, actor_duties, basis, effective_on, recorded_at, versions, leaf, request_key)
    SELECT $1, sequence, act, "actorKind", "actorId", "actorOrgan", "actorDuties", basis, "effectiveOn", "recordedAt", versions, leaf, "requestKey" FROM n),
  content AS (INSERT INTO procedure.content (matter, sequence, salt, body) SELECT $1, sequence, decode(salt, 'hex'), body FROM n),
  ${appendLeavesSql("SELECT leaf, decode(entry, 'hex') FROM n ORDER BY sequence")},
  ${publishSql(
    `SELECT 'procedure.performed', $1::text, jsonb_build_object('matter', $1::uuid, 'sequence', sequence, 'act', act) FROM n ORDER BY sequence`,
  )}`;

const lastOfficer = `(SELECT "actorId" FROM n WHERE "actorKind" = 'officer' ORDER BY sequence DESC LIMIT 1)`;
const lastDay = `(SELECT "effectiveOn" FROM n ORDER BY sequence DESC LIMIT 1)`;

/** Values $3 to $13. */
const projected = (to: Projection): unknown[] => [
  to.version,
  to.sequence,
  to.stage,
  to.final,
  to.due,
  to.dueClock,
  to.warnOn,
  to.settleOn,
  to.held,
  to.heldClock,
  to.heldSince,
];

/** Everything that an act leaves behind, in one statement: it is there as a whole or not at all. */
export const recordActs = (tx: Database, matter: string, acts: NewAct[], to: Projection): void => {
  tx.write(
    "procedure.record",
    `WITH ${insertActs}
     UPDATE procedure.matter SET version = $3, sequence = $4, stage = $5, final = $6, due = $7, due_clock = $8, warn_on = $9, settle_on = $10,
            held = $11, held_clock = $12, held_since = $13, officer = coalesce(${lastOfficer}, officer),
            closed_on = CASE WHEN $6 THEN coalesce(closed_on, ${lastDay}) END,
            warned = CASE WHEN due = $7 AND due_clock = $8 THEN warned END WHERE id = $1`,
    [matter, JSON.stringify(acts), ...projected(to)],
  );
};

export type NewMatter = Omit<MatterRow, "sequence" | "version" | "number">;

/** A new matter, with everything that its first acts leave behind. */
export const recordMatter = (tx: Database, matter: NewMatter, number: string, acts: NewAct[], to: Projection): void => {
  tx.write(
    "procedure.recordMatter",
    `WITH ${insertActs}
     INSERT INTO procedure.matter (id, version, sequence, stage, final, due, due_clock, warn_on, settle_on, held, held_clock, held_since,
       officer, closed_on, applicant_kind, number, item, procedure, organ, applicant, parent, link, opened_on)
     VALUES ($1, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13,
       ${lastOfficer}, CASE WHEN $6 THEN ${lastDay} END, (${partyKindSql("$18")}), $14, $15, $16, $17, $18, $19, $20, $21)`,
    [
      matter.id,
      JSON.stringify(acts),
      ...projected(to),
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
