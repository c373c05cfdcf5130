import type { Text } from "@mingfa/contract";
import { clockName, type Notice } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";
import { versionsOf, type ProcedureNode } from "./node.ts";

/** An act by its place in the record. */
export type ActPlace = { matter: string; sequence: number };

/** Whom an act tells what, by the procedure version it was made under. */
export type ActTold = { number: string; organ: string; applicant: string; recordedAt: string; notices: Notice[] };

/** What each of these acts tells, in their order; undefined for one that is not there. */
export const actsTold = async (node: ProcedureNode, places: ActPlace[]): Promise<(ActTold | undefined)[]> => {
  const rows = await findActs(node.db, places);
  return places.map(({ matter, sequence }) => {
    const row = rows.find((one) => one.matter === matter && one.sequence === sequence);
    if (!row) return undefined;
    const { number, organ, applicant, recordedAt } = row;
    const version = versionsOf(node, row.procedure).find(({ definition }) => definition.version === row.version);
    return { number, organ, applicant, recordedAt, notices: version?.acts.get(row.act)?.definition.notices ?? [] };
  });
};

/** A clock of a matter in words, with the matter's number and organ. */
export type ClockTold = { number: string; organ: string; label: Text };

/** The clocks by their keys, in order; undefined for one that is not there. */
export const clocksTold = async (
  node: ProcedureNode,
  places: { matter: string; clock: string }[],
): Promise<(ClockTold | undefined)[]> => {
  const rows = await findHeads(
    node.db,
    places.map(({ matter }) => matter),
  );
  return places.map(({ matter, clock }) => {
    const row = rows.find(({ id }) => id === matter);
    if (!row) return undefined;
    const version = versionsOf(node, row.procedure).find(({ definition }) => definition.version === row.version);
    const label = version?.clocks.get(clockName(clock))?.label ?? { zh: clock, en: clock };
    return { number: row.number, organ: row.organ, label };
  });
};

type ActRow = ActPlace & Omit<ActTold, "notices"> & { procedure: string; version: string; act: string };

const findActs = (db: Database, places: ActPlace[]): Promise<ActRow[]> =>
  db.rows<ActRow>(
    "procedure.findActs",
    `SELECT a.matter, a.sequence, m.number, m.organ, m.applicant, m.procedure, a.versions->'procedure'->>'version' AS version, a.act,
            a.recorded_at AS "recordedAt"
       FROM unnest($1::uuid[], $2::int[]) AS p(matter, sequence)
       JOIN procedure.act a USING (matter, sequence) JOIN procedure.matter m ON m.id = a.matter`,
    [places.map(({ matter }) => matter), places.map(({ sequence }) => sequence)],
  );

type HeadRow = { id: string; number: string; organ: string; procedure: string; version: string };

const findHeads = (db: Database, ids: string[]): Promise<HeadRow[]> =>
  db.rows<HeadRow>(
    "procedure.findHeads",
    "SELECT id, number, organ, procedure, version FROM procedure.matter WHERE id = ANY($1::uuid[])",
    [ids],
  );
