import type { Facets, SearchFilter, Text } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import { organNames } from "#organ";
import type { Database } from "#platform/database";
import { stateSql } from "./lines.ts";
import { bound, filterSql } from "./matter-filter.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { searchScope, type SearchScope } from "./search.ts";

/** So many of the newest are counted, so that the answer takes no longer however many there are. */
const mostCounted = 20_000;

type Facet = keyof Omit<Facets, "counted" | "more">;
type FacetRow = { facet: Facet | null; value: string; count: number };

/** How what a search finds divides by item, stage, authority, year, state and kind of applicant. */
export const searchFacets = async (node: ProcedureNode, actor: Actor, asked: SearchFilter): Promise<Facets> => {
  const scope = await searchScope(node, actor, asked);
  const rows = await countFacets(node.db, scope);
  const all = rows.find(({ facet }) => facet === null)?.count ?? 0;
  const organs = await organNames(node.db, scope.organs);
  const labels: Record<Facet, (value: string) => Text> = {
    procedure: (value) => versionsOf(node, value).at(-1)?.definition.title ?? both(value),
    stage: (value) => stageLabel(node, value),
    organ: (value) => both(organs.get(value) ?? value),
    year: both,
    state: (value) => states[value] ?? both(value),
    kind: (value) => kinds[value] ?? both(value),
  };
  const of = (facet: Facet) =>
    rows
      .filter((row) => row.facet === facet)
      .map(({ value, count }) => ({ value, label: labels[facet](value), count }))
      .toSorted((a, b) => (facet === "year" ? b.value.localeCompare(a.value) : b.count - a.count));
  return {
    counted: Math.min(all, mostCounted),
    more: all > mostCounted,
    procedure: of("procedure"),
    stage: of("stage"),
    organ: of("organ"),
    year: of("year"),
    state: of("state"),
    kind: of("kind"),
  };
};

const both = (value: string): Text => ({ zh: value, en: value });

/** Stages are named by their procedure; the same name in several of them is one to whoever filters. */
const stageLabel = (node: ProcedureNode, stage: string): Text => {
  for (const id of node.procedures.keys()) {
    const label = versionsOf(node, id).at(-1)?.definition.stages[stage]?.label;
    if (label) return label;
  }
  return both(stage);
};

const states: Record<string, Text> = {
  open: { zh: "在办，未超期", en: "Open, in time" },
  overdue: { zh: "在办，已超期", en: "Open, overdue" },
  closed: { zh: "已办结", en: "Closed" },
};
const kinds: Record<string, Text> = {
  citizen: { zh: "个人", en: "Citizen" },
  firm: { zh: "企业和组织", en: "Firm" },
};

const countFacets = (db: Database, { organs, filter, only, today }: SearchScope): Promise<FacetRow[]> => {
  const { values, bind } = bound(organs, today);
  const filters = `${stateSql(only, today, bind)}${filterSql(filter, { values, bind })}`;
  return db.rows<FacetRow>(
    filters === "" ? "procedure.facets" : "",
    `WITH hit AS MATERIALIZED (
       SELECT m.* FROM unnest($1::text[]) AS o(organ) CROSS JOIN LATERAL (
         SELECT m.organ, m.procedure, m.stage, m.opened_on, m.final, m.due, m.applicant_kind FROM procedure.matter m
          WHERE m.organ = o.organ${filters} ORDER BY m.opened_on DESC, m.id LIMIT ${mostCounted + 1}) m
        LIMIT ${mostCounted + 1}
     ), kind AS MATERIALIZED (
       SELECT organ, procedure, stage, extract(year FROM opened_on)::int::text AS year,
              CASE WHEN final THEN 'closed' WHEN due < $2::date THEN 'overdue' ELSE 'open' END AS state, applicant_kind, count(*) AS count
         FROM hit GROUP BY 1, 2, 3, 4, 5, 6
     )
     SELECT f.facet, f.value, sum(count)::int AS count FROM kind, LATERAL (VALUES
         ('procedure', procedure), ('stage', stage), ('organ', organ), ('year', year), ('state', state), ('kind', applicant_kind)) AS f (facet, value)
      WHERE f.value IS NOT NULL GROUP BY f.facet, f.value
     UNION ALL SELECT NULL, '', count(*)::int FROM hit`,
    values,
  );
};
