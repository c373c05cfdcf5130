import type { Database } from "#platform/database";

/**
 * Acts of the given kinds that were done to an applicant, or in a matter whose application stated one of these
 * identifiers, with the days they took effect. Identifiers stand in erasable content alone; the index goes with it.
 */
export const actsAbout = (
  tx: Database,
  { applicant, stated, acts }: { applicant: string; stated: string[]; acts: string[] },
): Promise<{ act: string; effectiveOn: string }[]> =>
  tx.rows<{ act: string; effectiveOn: string }>(
    "procedure.actsAbout",
    `SELECT a.act, a.effective_on AS "effectiveOn" FROM procedure.act a
      WHERE a.act = ANY($1) AND a.matter IN (
        SELECT id FROM procedure.matter WHERE applicant = $2
         UNION SELECT matter FROM procedure.content WHERE body->'changes'->'set' ? 'creditCode' AND body->'changes'->'set'->>'creditCode' = ANY($3)
         UNION SELECT matter FROM procedure.content WHERE body->'changes'->'set' ? 'personInChargeId' AND body->'changes'->'set'->>'personInChargeId' = ANY($3))`,
    [acts, applicant, stated],
  );
