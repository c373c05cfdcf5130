import type { MatterLink, MatterLinks } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import { organNames } from "#organ";
import type { Database } from "#platform/database";
import { noSuchMatter } from "./errors.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { isSupervisor, organsSeen } from "./oversight.ts";
import { mayRead, maySee } from "./read-access.ts";

/** Others of the same applicant that are shown. */
const most = 10;

/** The matter that opened this one, those it opened, and others of its applicant that the officer may look into. */
export const matterLinks = async (node: ProcedureNode, actor: Actor, id: string): Promise<MatterLinks> => {
  const seen = (await organsSeen(node, actor)).map((organ) => organ.id);
  const rows = await linked(node.db, id, seen);
  const head = rows.find((row) => row.link === "self");
  if (!head || !(await maySee(node, actor, head))) throw noSuchMatter();
  const names = await organNames(node.db, [...new Set(rows.map((row) => row.organ))]);
  const supervises = isSupervisor(node, actor);
  const view = (row: LinkRow): MatterLink => {
    const definition = versionsOf(node, row.procedure).find(
      (version) => version.definition.version === row.version,
    )?.definition;
    return {
      id: row.id,
      number: row.number,
      title: definition?.title ?? { zh: row.procedure, en: row.procedure },
      stage: definition?.stages[row.stage]?.label ?? { zh: row.stage, en: row.stage },
      final: row.final,
      organ: { id: row.organ, name: names.get(row.organ) ?? row.organ },
      readable: mayRead(actor, row) || (supervises && seen.includes(row.organ)),
    };
  };
  const of = (link: LinkRow["link"]) => rows.filter((row) => row.link === link).map(view);
  const [parent] = of("parent");
  return { ...(parent ? { parent } : {}), children: of("child"), sameApplicant: of("applicant") };
};

type LinkRow = {
  link: "self" | "parent" | "child" | "applicant";
  id: string;
  number: string;
  item: string | null;
  procedure: string;
  version: string;
  organ: string;
  applicant: string;
  stage: string;
  final: boolean;
};

const columns = "o.id, o.number, o.item, o.procedure, o.version, o.organ, o.applicant, o.stage, o.final";

const linked = (db: Database, id: string, organs: string[]): Promise<LinkRow[]> =>
  db.rows<LinkRow>(
    "procedure.links",
    `SELECT 'self' AS link, ${columns} FROM procedure.matter o WHERE o.id = $1
     UNION ALL SELECT 'parent', ${columns} FROM procedure.matter m JOIN procedure.matter o ON o.id = m.parent WHERE m.id = $1
     UNION ALL SELECT 'child', ${columns} FROM procedure.matter o WHERE o.parent = $1
     UNION ALL SELECT * FROM (
       SELECT 'applicant', ${columns} FROM procedure.matter m JOIN procedure.matter o ON o.applicant = m.applicant
        WHERE m.id = $1 AND o.id <> $1 AND o.organ = ANY($2) ORDER BY o.opened_on DESC, o.id LIMIT ${most}) a`,
    [id, organs],
  );
