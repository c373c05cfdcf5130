import type { ClockView } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { Clock } from "./clock.tsx";

/** The matter's time limits: those that run first, what has stopped folded away. */
export function Clocks({ clocks, today }: { clocks: ClockView[]; today: string }) {
  const { t } = useTranslation("ui");
  const shown = clocks.filter(({ status }) => status !== "idle");
  const stopped = shown.filter(({ level }) => level === "done");
  const running = shown.filter(({ level }) => level !== "done");
  return (
    <>
      {running.length === 0 && <p className="mf-quiet">{t("clock.none")}</p>}
      {running.map((clock) => (
        <Clock key={clock.key} clock={clock} today={today} />
      ))}
      {stopped.length > 0 && (
        <details className="mf-disclosure mf-clocks-stopped">
          <summary>{t("clock.stopped", { count: stopped.length })}</summary>
          {stopped.map((clock) => (
            <Clock key={clock.key} clock={clock} today={today} />
          ))}
        </details>
      )}
    </>
  );
}
