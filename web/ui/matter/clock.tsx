import type { ClockView } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";
import { BasisLinks } from "../law/citation.tsx";
import { useSay } from "../say.ts";
import { ClockBar, ClockLegend } from "./clock-bar.tsx";
import "./clock.css";

/** A time limit: its last day, what is left, its run as a bar, and how it was counted. */
export function Clock({ clock, today }: { clock: ClockView; today: string }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { day } = useDates();
  return (
    <article className="mf-clock" data-level={clock.level}>
      <div className="mf-clock-head">
        <h3>{say(clock.label)}</h3>
        <p className="mf-clock-due">
          {clock.due === undefined ? (
            t(isPaused(clock) ? "clock.dueAfterPause" : "clock.noDue")
          ) : (
            <>
              <span className="mf-quiet">{t("clock.due")}</span> <strong>{day(clock.due)}</strong>
            </>
          )}{" "}
          <ClockState clock={clock} />
          {clock.provisional && (
            <span className="mf-tag" data-level="amber">
              {t("clock.provisional")}
            </span>
          )}
        </p>
      </div>
      <ClockBar clock={clock} today={today} />
      <details className="mf-disclosure">
        <summary>{t("clock.how")}</summary>
        <ClockLegend clock={clock} today={today} />
        <p className="mf-lines">{say(clock.explanation)}</p>
        {clock.provisional && <p>{t("clock.provisionalWhy")}</p>}
        {clock.excluded.length > 0 && (
          <>
            <h4>{t("clock.excluded")}</h4>
            <ul>
              {clock.excluded.map((span) => (
                <li key={span.from}>
                  {span.to === undefined
                    ? t("clock.excludedOpen", { from: day(span.from) })
                    : t("clock.excludedSpan", { from: day(span.from), to: day(span.to) })}{" "}
                  {say(span.reason)}
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          {t("clock.basis")} <BasisLinks basis={clock.basis} />
        </p>
      </details>
    </article>
  );
}

/** Time is being left out, or the term stands still: nobody can tell its end yet. */
const isPaused = ({ status }: ClockView): boolean => status === "excluded" || status === "suspended";

/** What is left of a clock in words; red and amber never by colour alone. */
function ClockState({ clock }: { clock: ClockView }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { day } = useDates();
  const words = (): string | undefined => {
    if (clock.level === "done")
      return clock.stoppedOn === undefined
        ? t("clock.finishedPlain")
        : t("clock.finished", { date: day(clock.stoppedOn) });
    if (clock.left === undefined) return undefined;
    const unit = say(clock.unit);
    if (isPaused(clock)) return t("clock.paused", { count: clock.left, unit });
    if (clock.left < 0) return t("clock.overdue", { count: -clock.left, unit });
    return clock.left === 0 ? t("clock.lastDay") : t("clock.left", { count: clock.left, unit });
  };
  const said = words();
  return said ? (
    <span className="mf-tag" data-level={clock.level}>
      {said}
    </span>
  ) : null;
}
