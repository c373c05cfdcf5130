// The least that the same rows cost: a Fastify route, prepared statements, one transaction. It decides nothing.
import fastify from "fastify";
import pg from "pg";

type Row = Record<string, unknown>;
type Rows = { act: Row; content: Row; matter: Row; leaf: Row; entry: Row; notice?: Row; paper?: Row };

const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"], max: 16 });

const inserts = new Map<string, string>();
const insert = (table: string, row: Row): string => {
  const columns = Object.keys(row);
  return `INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(", ")})`;
};

const add = (client: pg.PoolClient, table: string, row: Row) => {
  const text = inserts.get(table) ?? insert(table, row);
  inserts.set(table, text);
  return client.query({ name: table, text, values: Object.values(row) });
};

const changed =
  "id version sequence stage final due due_clock warn_on settle_on held held_clock held_since officer closed_on".split(
    " ",
  );
const lock = "SELECT sequence FROM procedure.matter WHERE id = $1 FOR UPDATE";
const update = `UPDATE procedure.matter SET version = $2, sequence = $3, stage = $4, final = $5, due = $6,
  due_clock = $7, warn_on = $8, settle_on = $9, held = $10, held_clock = $11, held_since = $12,
  officer = $13, closed_on = $14 WHERE id = $1`;
const counted = ["organ", "word", "dated", "serial"];
const number = `INSERT INTO documents.counter AS c (organ, word, year, last) VALUES ($1, $2, extract(year FROM $3::date), $4)
  ON CONFLICT (organ, word, year) DO UPDATE SET last = greatest(c.last, $4)`;

const app = fastify();
app.post<{ Body: Rows }>("/acts", async ({ body: { act, content, matter, leaf, entry, notice, paper } }) => {
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await client.query({ name: "lock", text: lock, values: [matter["id"]] });
    await add(client, "procedure.act", act);
    await add(client, "procedure.content", content);
    await client.query({ name: "update", text: update, values: changed.map((column) => matter[column]) });
    await add(client, "ledger.leaf", leaf);
    await add(client, "ledger.entry", entry);
    if (notice) await add(client, "notice.notice", notice);
    if (paper) {
      await client.query({ name: "number", text: number, values: counted.map((column) => paper[column]) });
      await add(client, "documents.document", paper);
      await add(client, "documents.pending", { document: paper["id"] });
    }
    await client.query("COMMIT");
    return { sequence: act["sequence"] };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  } finally {
    client.release();
  }
});
console.log(await app.listen({ port: 0, host: "127.0.0.1" }));
