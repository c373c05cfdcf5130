import type { Database } from "@mingfa/server/platform/database/index.ts";
import type { Pattern } from "./simulate.ts";
import { withoutIndexes } from "./without-indexes.ts";

/** The desk that is measured handles one in five of all matters; forty others share the rest. */
const otherOrgans = 40;
/** Of a hundred matters of an organ as many are under review; the others are closed. */
const openPerHundred = 15;
const people = 200_000;

/**
 * Copies the patterns until there are `count` more matters, each with its eight acts, their contents and leaves,
 * spread over organs and people. Only ids differ: commitments and places in the log are not made anew, for nothing
 * that is measured reads them. `db` is one connection of the owner.
 */
export const multiply = async (db: Database, patterns: readonly Pattern[], count: number): Promise<void> => {
  for (const setting of ["statement_timeout = 0", "maintenance_work_mem = '1GB'", "work_mem = '256MB'"])
    await db.rows("", `SET ${setting}`);
  await addPeople(db);
  await planCopies(db, patterns, count);
  await withoutIndexes(
    db,
    tables.map(({ name }) => name),
    async () => {
      for (const table of tables) await copyRows(db, table);
    },
  );
  await addFigures(db);
  await db.rows("", "DROP TABLE public.copy");
  await db.rows("", "VACUUM (ANALYZE)");
};

const addPeople = async (db: Database): Promise<void> => {
  await db.rows(
    "",
    `INSERT INTO organ.organ (id, name, region)
     SELECT 'other-' || n, '明州市第' || n || '局（虚构）', '999900' FROM generate_series(1, ${otherOrgans}) AS n`,
  );
  await db.rows(
    "",
    `INSERT INTO party.party (id, kind, name, identifier)
     SELECT 'many-' || n, 'citizen', '虚构' || n, 'many-' || n FROM generate_series(1, ${people}) AS n`,
  );
};

/** What measuring the closed ones would have left: two years of every authority, its steps taking up to sixty days. */
const addFigures = async (db: Database): Promise<void> => {
  await db.rows(
    "",
    `INSERT INTO oversight.stay (organ, procedure, stage, month, natural_days, working_days, excluded_days, times)
     SELECT o.id, 'licence.food-business', s.stage, make_date(2025 + m / 12, 1 + m % 12, 1), d, d * 5 / 7, d / 10, 1 + d % 7
       FROM organ.organ o, unnest(ARRAY['received', 'supplementing', 'resubmitted', 'accepted', 'granted']) AS s(stage),
            generate_series(0, 23) AS m, generate_series(0, 59) AS d
     ON CONFLICT DO NOTHING`,
  );
};

/** Every new matter: the pattern it copies, its id, number, organ and applicant. In the order of ids, as indexes like it. */
const planCopies = async (db: Database, patterns: readonly Pattern[], count: number): Promise<void> => {
  const of = (kind: Pattern["kind"]) =>
    patterns.filter((pattern) => pattern.kind === kind).map(({ matter }) => `'${matter}'`);
  const oneOf = (kind: Pattern["kind"]) => `(ARRAY[${of(kind).join()}]::uuid[])[1 + n / 500 % ${of(kind).length}]`;
  await db.rows(
    "",
    `CREATE TABLE public.copy AS
     SELECT md5('matter ' || n)::uuid AS id, 'M' || lpad(n::text, 9, '0') AS number,
            CASE WHEN n % 5 = 0 THEN 'mz-market' ELSE 'other-' || 1 + n % ${otherOrgans} END AS organ,
            'many-' || 1 + n::bigint * 7919 % ${people} AS applicant,
            CASE WHEN n / 5 % 100 < ${openPerHundred} THEN ${oneOf("underReview")} ELSE ${oneOf("issued")} END AS pattern
       FROM generate_series(1, ${count}) AS n ORDER BY 1`,
  );
};

/** How the rows of a table (`t`) follow from a copy (`c`): what they join on, and the columns that differ. */
type Copied = { name: string; join: string; changed: Readonly<Record<string, string>> };

const leaf = (sequence: string): string => `md5(c.id || ' ' || ${sequence})::uuid`;

const tables: readonly Copied[] = [
  {
    name: "procedure.matter",
    join: "JOIN procedure.matter t ON t.id = c.pattern",
    changed: { id: "c.id", number: "c.number", organ: "c.organ", applicant: "c.applicant", measured: "true" },
  },
  {
    name: "procedure.act",
    join: "JOIN procedure.act t ON t.matter = c.pattern",
    changed: {
      matter: "c.id",
      leaf: leaf("t.sequence"),
      request_key: "md5(t.request_key || c.id)",
      actor_id: "CASE t.actor_kind WHEN 'party' THEN c.applicant ELSE t.actor_id END",
    },
  },
  {
    name: "procedure.content",
    join: "JOIN procedure.content t ON t.matter = c.pattern",
    changed: { matter: "c.id" },
  },
  {
    name: "ledger.leaf",
    join: "JOIN procedure.act a ON a.matter = c.pattern JOIN ledger.leaf t ON t.id = a.leaf",
    changed: { id: leaf("a.sequence") },
  },
];

const copyRows = async (db: Database, { name, join, changed }: Copied): Promise<void> => {
  const columns = await db.rows<{ column: string }>(
    "",
    `SELECT quote_ident(attname) AS column FROM pg_attribute
      WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''`,
    [name],
  );
  const names = columns.map(({ column }) => column);
  const values = names.map((column) => changed[column] ?? `t.${column}`);
  await db.rows("", `INSERT INTO ${name} (${names.join()}) SELECT ${values.join()} FROM public.copy c ${join}`);
};
