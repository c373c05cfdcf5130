import type { ClockView } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";
import { clockSpan } from "./clock-span.ts";

type ClockBarProps = { clock: ClockView; today: string };

/** The run of a clock drawn to scale; the words around it say the same. */
export function ClockBar({ clock, today }: ClockBarProps) {
  const span = clockSpan(clock, today);
  if (!span) return null;
  return (
    <svg className="mf-clock-bar" viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden="true">
      {span.stretches.map((stretch) => (
        <rect
          key={`${stretch.kind}-${stretch.from}`}
          data-kind={stretch.kind}
          x={stretch.from * 1000}
          y={stretch.kind === "excluded" ? 3 : 6}
          width={(stretch.to - stretch.from) * 1000}
          height={stretch.kind === "excluded" ? 18 : 12}
        />
      ))}
      {clock.stoppedOn === undefined && (
        <rect data-kind="today" x={Math.min(996, span.today * 1000)} y={0} width={4} height={24} />
      )}
    </svg>
  );
}

const words = {
  elapsed: "clock.legendElapsed",
  excluded: "clock.legendExcluded",
  left: "clock.legendLeft",
  over: "clock.legendOver",
} as const;

/** What the colours of the bar mean. */
export function ClockLegend({ clock, today }: ClockBarProps) {
  const { t } = useTranslation("ui");
  const { day } = useDates();
  const kinds = new Set(clockSpan(clock, today)?.stretches.map(({ kind }) => kind));
  if (kinds.size === 0) return null;
  return (
    <p className="mf-clock-legend" aria-hidden="true">
      {(["elapsed", "excluded", "left", "over"] as const)
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <span key={kind} data-kind={kind}>
            {t(words[kind])}
          </span>
        ))}
      {clock.stoppedOn === undefined && (
        <span data-kind="today">
          {t("clock.today")} {day(today)}
        </span>
      )}
    </p>
  );
}
