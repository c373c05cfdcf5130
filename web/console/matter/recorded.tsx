import type { ActView, Performed } from "@mingfa/contract";
import { ActReceipt, useDates, useSay } from "@mingfa/ui";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";

/** What was just recorded, in focus, with its receipt. */
export function Recorded({ performed, act }: { performed: Performed; act: ActView }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { day } = useDates();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, [performed]);
  return (
    <div className="mf-notice recorded" role="status">
      <h2 ref={heading} tabIndex={-1}>
        {t("act.done", { label: say(act.label) })}
      </h2>
      <p>{t("act.doneOn", { sequence: performed.sequence, date: day(performed.effectiveOn) })}</p>
      <details className="mf-disclosure">
        <summary>{t("timeline.receipt")}</summary>
        <ActReceipt matter={performed.matter} sequence={performed.sequence} number={performed.number} />
      </details>
    </div>
  );
}
