import type { Database } from "#platform/database";
import type { FoldRow, MatterRow } from "./store.ts";

/** A matter that has not ended, with what its fold needs; acts whose content was erased have no changes. */
export type RunningMatter = MatterRow & { acts: FoldRow[] };

const batch = 200;

/** Looks at every matter that has not ended, some hundreds at a time, in the order of their ids; of one procedure where it is given. */
export const eachRunning = async (
  db: Database,
  procedure: string | null,
  look: (matters: RunningMatter[]) => Promise<void> | void,
): Promise<void> => {
  for (let after = "00000000-0000-0000-0000-000000000000"; ;) {
    const matters = await db.rows<RunningMatter>("procedure.eachRunning", sql, [after, procedure, batch]);
    await look(matters.filter(({ acts }) => acts.every(({ changes }) => changes !== null)));
    const last = matters.at(-1);
    if (!last || matters.length < batch) return;
    after = last.id;
  }
};

const sql = `
  SELECT m.id, m.number, m.item, m.procedure, m.version, m.organ, m.applicant, m.parent, m.link, m.opened_on AS "openedOn", m.sequence,
         (SELECT json_agg(json_build_object('sequence', a.sequence, 'act', a.act, 'actorKind', a.actor_kind, 'actorId', a.actor_id,
                   'effectiveOn', a.effective_on, 'requestKey', a.request_key, 'erasedBy', c.erased_by, 'changes', c.body->'changes') ORDER BY a.sequence)
            FROM procedure.act a JOIN procedure.content c USING (matter, sequence) WHERE a.matter = m.id) AS acts
    FROM procedure.matter m
   WHERE NOT m.final AND m.id > $1 AND ($2::text IS NULL OR m.procedure = $2)
   ORDER BY m.id LIMIT $3`;
