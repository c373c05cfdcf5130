import { publicationBy } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";
import { versionsOf, type ProcedureNode } from "./node.ts";
import type { Body } from "./store.ts";
import type { ActPlace } from "./told.ts";

/** A decision that an act made public, and where it belongs. */
export type PublishedAct = ActPlace & {
  number: string;
  item: string | null;
  procedure: string;
  organ: string;
  applicant: string;
  /** The act that was published, and the day it took effect. */
  decision: number;
  act: string;
  decidedOn: string;
  publishedOn: string;
  facts: readonly string[];
};

/** What each of these acts made public; an act that publishes nothing is left out. */
export const actsPublished = async (
  node: ProcedureNode,
  places: readonly (ActPlace & { act: string })[],
): Promise<PublishedAct[]> => {
  const publishing = publishingActs(node);
  const rows = await findActs(
    node.db,
    places.filter(({ act }) => publishing.has(act)),
  );
  return rows.flatMap(({ version, act, input, done, ...row }) => {
    const compiled = versionsOf(node, row.procedure)
      .find(({ definition }) => definition.version === version)
      ?.acts.get(act);
    const publication = compiled && publicationBy(compiled, input ?? {}, done);
    const decision = publication && done.find(({ sequence }) => sequence === publication.decision);
    return publication && decision
      ? [{ ...row, ...publication, act: decision.act, decidedOn: decision.effectiveOn }]
      : [];
  });
};

/** Acts that publish under some procedure: the rows of all others needn't be read. */
const publishingActs = ({ procedures }: ProcedureNode): ReadonlySet<string> =>
  new Set(
    [...procedures.values()]
      .flat()
      .flatMap(({ procedure }) => [...procedure.acts.values()])
      .flatMap(({ id, definition }) => (definition.publishes ? [id] : [])),
  );

type ActRow = Omit<PublishedAct, "decision" | "decidedOn" | "facts"> & {
  version: string;
  input: Body["input"] | null;
  /** The matter's acts before this one. */
  done: { sequence: number; act: string; effectiveOn: string }[];
};

const findActs = async (db: Database, places: readonly ActPlace[]): Promise<ActRow[]> =>
  places.length === 0
    ? []
    : db.rows<ActRow>(
        "procedure.findPublished",
        `SELECT a.matter, a.sequence, m.number, m.item, m.procedure, m.organ, m.applicant, a.act, a.effective_on AS "publishedOn",
                a.versions->'procedure'->>'version' AS version, c.body->'input' AS input,
                (SELECT coalesce(json_agg(json_build_object('sequence', d.sequence, 'act', d.act, 'effectiveOn', d.effective_on) ORDER BY d.sequence), '[]')
                   FROM procedure.act d WHERE d.matter = a.matter AND d.sequence < a.sequence) AS done
           FROM unnest($1::uuid[], $2::int[]) AS p(matter, sequence)
           JOIN procedure.act a USING (matter, sequence) JOIN procedure.content c USING (matter, sequence) JOIN procedure.matter m ON m.id = a.matter`,
        [places.map(({ matter }) => matter), places.map(({ sequence }) => sequence)],
      );
