import { maskName } from "@mingfa/core/identity";
import type { Database } from "#platform/database";

export type PartyRow = { id: string; kind: "citizen" | "firm"; name: string };

/**
 * SQL of a person and those he may act for on a day, himself first; `agent` and `day` are SQL expressions. One list of
 * ids, for with OR between himself and the others PostgreSQL reads every party.
 */
export const partiesSql = (agent: string, day: string): string => `
  SELECT id, kind, name FROM party.party
   WHERE id = ANY (${agent}::text || ARRAY(SELECT m.principal FROM party.mandate m
                                      WHERE m.agent = ${agent} AND m.from_day <= ${day} AND (m.to_day IS NULL OR m.to_day > ${day})))
   ORDER BY id <> ${agent}, id`;

/** The person himself first, then those he may act for on `today`. */
export const partiesOf = (db: Database, agent: string, today: string): Promise<PartyRow[]> =>
  db.rows<PartyRow>("party.of", partiesSql("$1", "$2::date"), [agent, today]);

export const partyNames = async (db: Database, ids: string[]): Promise<Map<string, string>> => {
  const rows = await db.rows<{ id: string; name: string }>(
    "party.names",
    "SELECT id, name FROM party.party WHERE id = ANY($1)",
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row.name]));
};

/** Names as lists show them: a citizen's masked, a firm's whole. */
export const listedNames = async (db: Database, ids: string[]): Promise<Map<string, string>> => {
  const rows = await db.rows<PartyRow>("party.listed", "SELECT id, kind, name FROM party.party WHERE id = ANY($1)", [
    ids,
  ]);
  return new Map(rows.map(({ id, kind, name }) => [id, kind === "citizen" ? maskName(name) : name]));
};

export type NewParty = PartyRow & { identifier: string };

export const addParty = async (db: Database, party: NewParty): Promise<void> => {
  await db.rows("party.add", "INSERT INTO party.party (id, kind, name, identifier) VALUES ($1, $2, $3, $4)", [
    party.id,
    party.kind,
    party.name,
    party.identifier,
  ]);
};

export const addMandate = async (db: Database, agent: string, principal: string, from: string): Promise<void> => {
  await db.rows("party.addMandate", "INSERT INTO party.mandate (agent, principal, from_day) VALUES ($1, $2, $3)", [
    agent,
    principal,
    from,
  ]);
};
