import type { GraphEdge, ProcedureGraph } from "@mingfa/contract";
import { articleHref, useSay } from "@mingfa/ui";
import { useId, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { layoutGraph, type PlacedEdge, type Point } from "./graph-layout.ts";
import "./graph.css";

/** A procedure drawn from its definition: stages as boxes, acts on the lines; the law's own acts are dashed. */
export default function GraphDrawing({ graph }: { graph: ProcedureGraph }) {
  const { t } = useTranslation("console");
  const say = useSay();
  return (
    <>
      <Drawing
        graph={graph}
        label={t("admin.packs.drawn", {
          title: say(graph.title),
          stages: graph.nodes.length,
          acts: graph.edges.length,
        })}
      />
      {graph.sides.length > 0 && <h2>{t("admin.packs.sides")}</h2>}
      {graph.sides.map((side) => {
        const made = { id: "", label: { zh: "○", en: "○" }, final: false };
        const begins = side.edges.some(({ from }) => from === "");
        const nodes = begins ? [made, ...side.nodes] : side.nodes;
        return (
          <figure key={side.id} className="graph-side">
            <figcaption>{say(side.label)}</figcaption>
            <Drawing graph={{ nodes, edges: side.edges }} label={say(side.label)} />
          </figure>
        );
      })}
    </>
  );
}

type Part = Pick<ProcedureGraph, "nodes" | "edges">;

function Drawing({ graph, label }: { graph: Part; label: string }) {
  const say = useSay();
  const arrow = useId();
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const acts = new Map(graph.edges.map((edge) => [edge.act, edge]));
  const nameOf = (id: string): string => say(nodes.get(id)?.label ?? { zh: id, en: id });
  const lineOf = (edge: GraphEdge): string => `${say(edge.label)}  ${edge.basis[0]?.text ?? ""}`;
  const placed = useMemo(
    () =>
      layoutGraph(
        graph,
        (id) => Math.max(56, textWidth(nameOf(id), 15) + 28),
        (ids) => Math.max(...ids.map((id) => textWidth(lineOf(acts.get(id) ?? missing(id)), 12))) + 8,
      ),
    // The words change with the language, which is what `say` stands for.
    // oxlint-disable-next-line react/exhaustive-deps
    [graph, say],
  );
  const [first] = placed.nodes;
  // A wide drawing begins where the procedure does.
  const showFirst = (frame: HTMLDivElement | null) => {
    if (frame && first) frame.scrollLeft = first.x - frame.clientWidth / 2;
  };
  return (
    // What scrolls must be within reach of a keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="graph-scroll" role="region" aria-label={label} tabIndex={0} ref={showFirst}>
      <svg
        width={placed.width}
        height={placed.height}
        viewBox={`0 0 ${placed.width} ${placed.height}`}
        aria-label={label}
        role="group"
      >
        <defs>
          <marker id={arrow} viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
            <path d="M0 0 10 5 0 10z" className="graph-arrow" />
          </marker>
        </defs>
        {placed.edges.map((edge) => (
          <Line key={`${edge.from} ${edge.acts.join(" ")}`} edge={edge} acts={acts} arrow={arrow} />
        ))}
        {placed.nodes.map(({ id, x, y, width, height }) => (
          <g key={id} className="graph-node" data-final={nodes.get(id)?.final}>
            <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={4} />
            <text x={x} y={y} dy="0.35em">
              {nameOf(id)}
            </text>
          </g>
        ))}
      </svg>
    </div>
  );
}

type LineProps = { edge: PlacedEdge; acts: ReadonlyMap<string, GraphEdge>; arrow: string };

function Line({ edge, acts, arrow }: LineProps) {
  const say = useSay();
  const known = edge.acts.flatMap((id) => acts.get(id) ?? []);
  const top = edge.label.y - ((known.length - 1) * 20) / 2;
  return (
    <g className="graph-line" data-law={known.length > 0 && known.every(({ law }) => law)}>
      <path d={curve(edge.points)} markerEnd={`url(#${arrow})`} />
      {known.map((act, index) => {
        const [basis] = act.basis;
        return (
          <text key={act.act} x={edge.label.x} y={top + index * 20} dy="0.35em">
            {say(act.label)}{" "}
            {basis && (
              <a href={articleHref(basis.key)} target="_blank" rel="noopener">
                {basis.text}
              </a>
            )}
          </text>
        );
      })}
    </g>
  );
}

/** A line through the points, bent where they turn. */
const curve = (points: readonly Point[]): string => {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return "";
  const turns = rest.slice(0, -1).map((point, index) => {
    const next = rest[index + 1] ?? point;
    return `Q ${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return `M ${first.x} ${first.y} ${turns.join(" ")} L ${last.x} ${last.y}`;
};

/** Chinese signs are as wide as they are high, others about half. */
const textWidth = (text: string, size: number): number =>
  Array.from(text).reduce((width, sign) => width + (/[\u2e80-\uffef]/.test(sign) ? size : size * 0.58), 0);

const missing = (act: string): GraphEdge => ({
  act,
  label: { zh: act, en: act },
  from: "",
  to: "",
  basis: [],
  by: [],
  law: false,
});
