import { civilDate } from "@mingfa/core/procedure";
import { transaction, type Database } from "#platform/database";
import { publish } from "#platform/outbox";
import type { ProcedureNode } from "./node.ts";

/** News that a term which the authority keeps comes close (`amber`) or has passed (`red`). */
export type DueNews = { matter: string; clock: string; due: string; level: "amber" | "red" };

const batch = 500;

/** Announces each such term once per level, as news of kind `procedure.due`. Returns how many. */
export const warnDue = async (node: ProcedureNode): Promise<number> => {
  const today = civilDate(node.now());
  for (let told = 0; ;) {
    const count = await transaction(node.db, (tx) => warnBatch(tx, today));
    told += count;
    if (count < batch) return told;
  }
};

const warnBatch = async (tx: Database, today: string): Promise<number> => {
  const rows = await tx.rows<DueNews>("procedure.warn", warnSql, [today, batch]);
  await publish(
    tx,
    rows.map((news) => ({ kind: "procedure.due", key: news.matter, payload: news })),
  );
  return rows.length;
};

const warnSql = `
  UPDATE procedure.matter m SET warned = w.level
    FROM (SELECT id, CASE WHEN due < $1 THEN 'red' ELSE 'amber' END AS level FROM procedure.matter
           WHERE NOT final AND due_clock IS NOT NULL
             AND (warned IS NULL AND warn_on <= $1 OR warned = 'amber' AND due < $1)
           LIMIT $2 FOR UPDATE SKIP LOCKED) w
   WHERE m.id = w.id
  RETURNING m.id AS matter, m.due_clock AS clock, m.due, w.level`;
