import type { Database } from "#platform/database";

/** What later modules may know of a matter without reading its record. */
export type NamedMatter = {
  id: string;
  number: string;
  item: string | null;
  procedure: string;
  organ: string;
  applicant: string;
  openedOn: string;
};

/** These matters, in no order; one that is not there is left out. */
export const mattersNamed = (db: Database, ids: readonly string[]): Promise<NamedMatter[]> =>
  db.rows<NamedMatter>(
    "procedure.named",
    `SELECT id, number, item, procedure, organ, applicant, opened_on AS "openedOn" FROM procedure.matter WHERE id = ANY($1::uuid[])`,
    [ids],
  );
