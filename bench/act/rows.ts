import type { Connections } from "@mingfa/server/platform/database/index.ts";

/** What one act left in the database, as the baseline's route takes it. */
export type ActRows = Record<"act" | "content" | "matter" | "leaf" | "entry", Record<string, unknown>>;

/** The rows of one act in each of the matters, in the order of the log. */
export const actRows = async (db: Connections, matters: readonly string[], sequence: number): Promise<ActRows[]> =>
  (
    await db.rows<{ rows: ActRows }>(
      "",
      `SELECT json_strip_nulls(json_build_object(
                'notice', (SELECT row_to_json(n) FROM notice.notice n WHERE n.matter = a.matter AND n.sequence = a.sequence),
                'paper', (SELECT row_to_json(d) FROM documents.document d WHERE d.matter = a.matter AND d.sequence = a.sequence)))::jsonb
              || jsonb_build_object('act', row_to_json(a), 'content', row_to_json(c), 'leaf', row_to_json(l), 'entry', row_to_json(e),
              'matter', json_build_object('id', m.id, 'version', m.version, 'sequence', m.sequence, 'stage', m.stage, 'final', m.final,
                'due', m.due, 'due_clock', m.due_clock, 'warn_on', m.warn_on, 'held', m.held, 'held_clock', m.held_clock, 'held_since', m.held_since, 'officer', m.officer, 'closed_on', m.closed_on, 'settle_on', m.settle_on)) AS rows
         FROM procedure.act a JOIN procedure.content c USING (matter, sequence) JOIN procedure.matter m ON m.id = a.matter
         JOIN ledger.leaf l ON l.id = a.leaf JOIN ledger.entry e ON e.leaf = l.id
        WHERE a.matter = ANY($1) AND a.sequence = $2 ORDER BY e.index`,
      [matters, sequence],
    )
  ).map(({ rows }) => rows);

/** Transient or no record of acts: queues, signed heads of the log, news, jobs, who signed in, papers as printed later. */
const apart =
  /^(ledger\.(pending|checkpoint)|documents\.(pending|made|content)|(platform|jobs|identity|administration)\..*)$/;

/** Papers are printed in their own time: their leaves stand among those of the acts and are none of them. */
const ofActs: Record<string, string> = {
  "ledger.leaf": "WHERE id NOT IN (SELECT leaf FROM documents.made)",
  "ledger.entry": "WHERE leaf NOT IN (SELECT leaf FROM documents.made)",
};

/** Count and digest of every table that keeps what acts leave behind. */
export const digests = async (db: Connections): Promise<Record<string, string>> => {
  const tables = await db.rows<{ name: string }>(
    "",
    `SELECT schemaname || '.' || tablename AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  const kept = tables.map(({ name }) => name).filter((name) => !apart.test(name));
  const digest = async (name: string): Promise<[string, string]> => {
    const [row] = await db.rows<{ digest: string }>(
      "",
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, chr(10) ORDER BY t::text)), '') AS digest FROM ${name} t ${ofActs[name] ?? ""}`,
    );
    return [name, row?.digest ?? ""];
  };
  return Object.fromEntries(await Promise.all(kept.map(digest)));
};
