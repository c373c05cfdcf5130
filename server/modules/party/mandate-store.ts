import type { Database } from "#platform/database";

export type NewMandate = {
  matter: string;
  agent: string;
  principal: string;
  /** Null: every item. */ items: string[] | null;
  from: string;
  /** Excluded. */ to: string;
};

export const giveMandate = async (tx: Database, mandate: NewMandate): Promise<void> => {
  await tx.rows(
    "party.giveMandate",
    `INSERT INTO party.mandate (matter, agent, principal, items, from_day, to_day, legal) VALUES ($1, $2, $3, $4, $5, $6, false)`,
    [mandate.matter, mandate.agent, mandate.principal, mandate.items, mandate.from, mandate.to],
  );
};

/** Ends the mandate given in a matter, from this day on; false when it had ended already. */
export const endMandate = async (
  tx: Database,
  matter: string,
  on: string,
  how: "withdrawn" | "renounced",
): Promise<boolean> =>
  (
    await tx.rows(
      "party.endMandate",
      "UPDATE party.mandate SET to_day = $2, ended_as = $3, ended_at = now() WHERE matter = $1 AND to_day > $2 RETURNING id",
      [matter, on, how],
    )
  ).length > 0;

/** Who holds the mandate of a matter, and who may act for its principal in their own right on a day. */
export const mandateOf = async (
  db: Database,
  matter: string,
  today: string,
): Promise<{ agent: string; principal: string; own: string[] } | undefined> =>
  (
    await db.rows<{ agent: string; principal: string; own: string[] }>(
      "party.mandateOf",
      `SELECT m.agent, m.principal, m.principal || ARRAY(SELECT l.agent FROM party.mandate l WHERE l.principal = m.principal AND l.legal
                                               AND l.from_day <= $2 AND (l.to_day IS NULL OR l.to_day > $2)) AS own
         FROM party.mandate m WHERE m.matter = $1`,
      [matter, today],
    )
  )[0];

export type MandateRow = {
  matter: string | null;
  agent: string;
  agentName: string;
  principal: string;
  principalName: string;
  items: string[] | null;
  legal: boolean;
  from: string;
  to: string | null;
  endedAs: "withdrawn" | "renounced" | null;
};

const columns = `m.matter, m.agent, a.name AS "agentName", m.principal, p.name AS "principalName", m.items, m.legal,
  m.from_day AS "from", m.to_day AS "to", m.ended_as AS "endedAs"`;
const named = "party.mandate m JOIN party.party a ON a.id = m.agent JOIN party.party p ON p.id = m.principal";

/** Mandates held by a person and those given by parties, the newest first. */
export const mandatesAround = (db: Database, agent: string, principals: string[]): Promise<MandateRow[]> =>
  db.rows<MandateRow>(
    "party.mandatesAround",
    `SELECT ${columns} FROM ${named} WHERE m.agent = $1
     UNION SELECT ${columns} FROM ${named} WHERE m.principal = ANY($2)
      ORDER BY "from" DESC, matter NULLS LAST LIMIT 200`,
    [agent, principals],
  );

/** The mandate of an agent for a principal that ended last. */
export const endedMandate = async (
  db: Database,
  agent: string,
  principal: string,
  today: string,
): Promise<Pick<MandateRow, "matter" | "to" | "endedAs"> | undefined> =>
  (
    await db.rows<Pick<MandateRow, "matter" | "to" | "endedAs">>(
      "party.endedMandate",
      `SELECT matter, to_day AS "to", ended_as AS "endedAs" FROM party.mandate
        WHERE agent = $1 AND principal = $2 AND to_day <= $3 ORDER BY to_day DESC, ended_at DESC NULLS LAST LIMIT 1`,
      [agent, principal, today],
    )
  )[0];

/** The citizen with this number and this name; neither alone says whom. */
export const citizenNamed = async (db: Database, identifier: string, name: string): Promise<string | undefined> =>
  (
    await db.rows<{ id: string }>(
      "party.citizenNamed",
      "SELECT id FROM party.party WHERE kind = 'citizen' AND identifier = $1 AND name = $2",
      [identifier, name],
    )
  )[0]?.id;
