import type { GraphEdge, ProcedureGraph } from "@mingfa/contract";
import { BasisLinks, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

type Part = Pick<ProcedureGraph, "nodes" | "edges">;

/** The same as the drawing, as words: each stage with the acts that lead on from it. */
export function GraphList({ graph }: { graph: ProcedureGraph }) {
  const { t } = useTranslation("console");
  const say = useSay();
  return (
    <>
      <Stages part={graph} within={graph.within} />
      {graph.sides.length > 0 && <h2>{t("admin.packs.sides")}</h2>}
      {graph.sides.map((side) => (
        <section key={side.id}>
          <h3>{say(side.label)}</h3>
          <Stages part={side} within={[]} />
        </section>
      ))}
    </>
  );
}

function Stages({ part: { nodes, edges }, within }: { part: Part; within: GraphEdge[] }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const labels = new Map(nodes.map(({ id, label }) => [id, say(label)]));
  const made = edges.filter(({ from }) => from === "");
  return (
    <ol className="graph-list">
      {made.length > 0 && (
        <li>
          <strong>{t("admin.packs.created")}</strong>
          <Acts edges={made} labels={labels} />
        </li>
      )}
      {nodes.map(({ id, label, final }) => {
        const stays = within.filter(({ from }) => from === id);
        return (
          <li key={id}>
            <strong>{say(label)}</strong> {final && <span className="mf-tag">{t("admin.packs.final")}</span>}
            <Acts edges={edges.filter(({ from }) => from === id)} labels={labels} />
            {stays.length > 0 && (
              <details className="admin-fold">
                <summary>{t("admin.packs.within")}</summary>
                <Acts edges={stays} labels={labels} />
              </details>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Acts({ edges, labels }: { edges: GraphEdge[]; labels: ReadonlyMap<string, string> }) {
  const { t } = useTranslation("console");
  const say = useSay();
  if (edges.length === 0) return null;
  return (
    <ul>
      {edges.map(({ act, label, from, to, by, law, basis }) => (
        <li key={act}>
          {say(label)}{" "}
          <span className="mf-quiet">{law ? t("admin.packs.law") : by.map(say).join(t("admin.separator"))}</span>{" "}
          <BasisLinks basis={basis} />{" "}
          {to !== from && (
            <>
              {t("admin.packs.leads")} <strong>{labels.get(to) ?? to}</strong>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
