import type { ClockView } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";
import { clockSpan } from "./clock-span.ts";

const legend = {
  elapsed: "clock.legendElapsed",
  excluded: "clock.legendExcluded",
  left: "clock.legendLeft",
  over: "clock.legendOver",
} as const;

/** The run of a clock drawn to scale; the words beside it say the same. */
export function ClockBar({ clock, today }: { clock: ClockView; today: string }) {
  const { t } = useTranslation("ui");
  const { day } = useDates();
  const span = clockSpan(clock, today);
  if (!span) return null;
  const kinds = (["elapsed", "excluded", "left", "over"] as const).filter((kind) =>
    span.stretches.some((one) => one.kind === kind),
  );
  const running = clock.stoppedOn === undefined;
  return (
    <div className="mf-clock-run" aria-hidden="true">
      <svg className="mf-clock-bar" viewBox="0 0 1000 24" preserveAspectRatio="none">
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
        {running && <rect data-kind="today" x={Math.min(996, span.today * 1000)} y={0} width={4} height={24} />}
      </svg>
      <p className="mf-clock-legend">
        {kinds.map((kind) => (
          <span key={kind} data-kind={kind}>
            {t(legend[kind])}
          </span>
        ))}
        {running && (
          <span data-kind="today">
            {t("clock.today")} {day(today)}
          </span>
        )}
      </p>
    </div>
  );
}
