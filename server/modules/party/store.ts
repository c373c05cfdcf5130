import { maskName } from "@mingfa/core/identity";
import type { Database } from "#platform/database";

export type PartyRow = { id: string; kind: "citizen" | "firm"; name: string };

/** A party someone may act for: in his own right (himself, a firm by law) or by mandate, then in these items (null: all). */
export type ActedFor = PartyRow & { own: boolean; items: string[] | null };

/**
 * SQL of a person and those he may act for on a day, himself first, a row for each reason; `agent` and `day` are SQL
 * expressions.
 */
export const partiesSql = (agent: string, day: string): string => `
  SELECT p.id, p.kind, p.name, w.own, w.items
    FROM (SELECT ${agent}::text AS party, true AS own, NULL::text[] AS items
          UNION ALL
          SELECT m.principal, m.legal, m.items FROM party.mandate m
           WHERE m.agent = ${agent} AND m.from_day <= ${day} AND (m.to_day IS NULL OR m.to_day > ${day})) w
    JOIN party.party p ON p.id = w.party
   ORDER BY p.id <> ${agent}, NOT w.own, p.id`;

/** The person himself first, then those he may act for on `today`. */
export const partiesOf = (db: Database, agent: string, today: string): Promise<ActedFor[]> =>
  db.rows<ActedFor>("party.of", partiesSql("$1", "$2::date"), [agent, today]);

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

/** SQL of a party's kind, null for one that isn't in the register; `id` is an SQL expression. */
export const partyKindSql = (id: string): string => `SELECT kind FROM party.party WHERE id = ${id}`;

/**
 * Parties whose name holds all the folded words, or whose identifier it is; at most `limit` of them, in no order that
 * matters. For searching: whoever asks must be entitled to what he then sees, or may ask for firms alone.
 */
export const partiesSought = async (
  db: Database,
  sought: { words: readonly string[]; keys: readonly string[] } | { identifier: string },
  limit: number,
  kind: PartyRow["kind"] | null = null,
): Promise<string[]> => {
  const rows =
    "identifier" in sought
      ? await db.rows<{ id: string }>(
          "party.identified",
          "SELECT id FROM party.party WHERE identifier = $1 AND ($3::text IS NULL OR kind = $3) LIMIT $2",
          [sought.identifier, limit, kind],
        )
      : await db.rows<{ id: string }>(
          "party.named",
          `SELECT id FROM party.party WHERE party.name_keys(name) @@ $1::tsquery AND party.folded(name) LIKE ALL ($2::text[]) AND ($4::text IS NULL OR kind = $4) LIMIT $3`,
          [
            sought.keys.map((key) => `'${key.replaceAll(/['\\]/g, String.raw`$&$&`)}'`).join(" & "),
            sought.words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`),
            limit,
            kind,
          ],
        );
  return rows.map(({ id }) => id);
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

/** The party with a citizen ID number or credit code, written as the register has it. */
export const partyByIdentifier = async (db: Database, identifier: string): Promise<string | undefined> =>
  (
    await db.rows<{ id: string }>("party.byIdentifier", "SELECT id FROM party.party WHERE identifier = $1", [
      identifier,
    ])
  )[0]?.id;

export const identifierOfParty = async (db: Database, party: string): Promise<string | undefined> =>
  (
    await db.rows<{ identifier: string }>("party.identifierOf", "SELECT identifier FROM party.party WHERE id = $1", [
      party,
    ])
  )[0]?.identifier;
