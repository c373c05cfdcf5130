import type { Database } from "#platform/database";
import type { OperationKind } from "./operation-names.ts";

export type NewOperation = {
  operation: string;
  kind: OperationKind;
  actorKind: string | null;
  actorId: string | null;
  actorOrgan: string | null;
  named: string | null;
  address: string;
  userAgent: string;
  outcome: string;
  status: number;
  about: string | null;
};

/** Adds a line to the log. */
export const addOperation = async (db: Database, one: NewOperation): Promise<void> => {
  await db.rows(
    "administration.addOperation",
    `INSERT INTO administration.operation (operation, kind, actor_kind, actor_id, actor_organ, named, address, user_agent, outcome, status, about)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      one.operation,
      one.kind,
      one.actorKind,
      one.actorId,
      one.actorOrgan,
      one.named,
      one.address,
      one.userAgent,
      one.outcome,
      one.status,
      one.about,
    ],
  );
};

export type OperationRow = NewOperation & { id: number; at: string };

export type OperationQuery = {
  kind: OperationKind | null;
  actor: string | null;
  refused: boolean | null;
  from: string | null;
  to: string | null;
  before: number | null;
  limit: number;
};

/** Lines of the log, the latest first; days are civil days in Asia/Shanghai. */
export const listOperations = (db: Database, query: OperationQuery): Promise<OperationRow[]> =>
  db.rows<OperationRow>(
    "administration.listOperations",
    `SELECT id, at, operation, kind, actor_kind AS "actorKind", actor_id AS "actorId", actor_organ AS "actorOrgan", named, address,
            user_agent AS "userAgent", outcome, status, about
       FROM administration.operation
      WHERE id < coalesce($1::bigint, 9223372036854775807) AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR actor_id = $3)
        AND ($4::boolean IS NULL OR (outcome <> 'done') = $4)
        AND ($5::date IS NULL OR at >= ($5::date)::timestamp AT TIME ZONE 'Asia/Shanghai')
        AND ($6::date IS NULL OR at < ($6::date + 1)::timestamp AT TIME ZONE 'Asia/Shanghai')
      ORDER BY id DESC LIMIT $7`,
    [query.before, query.kind, query.actor, query.refused, query.from, query.to, query.limit],
  );
