import type { StepFigures } from "@mingfa/contract";
import { useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

/** More rows than these are no picture. */
const most = 12;
const rowHeight = 34;
const labelWidth = 430;
const width = 900;

/** Where the working days go: for each step the median as a full bar, nine in ten as a line behind it. */
export function StepBars({ steps }: { steps: StepFigures[] }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const shown = steps.slice(0, most);
  const longest = Math.max(1, ...shown.map(({ working }) => working.p90));
  const at = (days: number) => (days / longest) * (width - labelWidth - 60);
  return (
    <svg
      className="bars"
      viewBox={`0 0 ${width} ${shown.length * rowHeight}`}
      role="img"
      aria-label={shown
        .map(({ stage, working }) => t("workload.bar", { label: say(stage.label), ...working }))
        .join("; ")}
    >
      {shown.map(({ procedure, stage, organ, working }, index) => {
        const y = index * rowHeight;
        return (
          <g key={`${procedure.id} ${stage.id} ${organ?.id}`} aria-hidden="true">
            <text x={labelWidth - 8} y={y + 21} textAnchor="end" className="bars-label">
              {say(stage.label)}
              <tspan className="bars-of"> {say(procedure.title)}</tspan>
            </text>
            <rect x={labelWidth} y={y + 14} width={Math.max(at(working.p90), 1)} height={4} className="bars-p90" />
            <rect
              x={labelWidth}
              y={y + 8}
              width={Math.max(at(working.median), 2)}
              height={16}
              className="bars-median"
            />
            <text x={labelWidth + at(working.p90) + 8} y={y + 21} className="bars-value">
              {t("workload.pair", working)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
