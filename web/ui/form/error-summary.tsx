import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useSay } from "../say.ts";
import type { Fault } from "./check-answers.ts";
import { focusField } from "./field-id.ts";

type ErrorSummaryProps = {
  faults: Fault[];
  scope: string;
  /** Where a line leads, when not to an input on this page. */ onFollow?: (field: string) => void;
};

/** All that must be corrected, on top and in focus; each line leads to its input. */
export function ErrorSummary({ faults, scope, onFollow }: ErrorSummaryProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (faults.length === 0) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: "start" });
  }, [faults]);
  if (faults.length === 0) return null;
  return (
    <div className="mf-notice mf-error-summary" data-kind="fault" role="alert" tabIndex={-1} ref={box}>
      <h2>{t("form.summaryTitle", { count: faults.length })}</h2>
      <p>{t("form.summaryHint")}</p>
      <ul>
        {faults.map((fault, index) => (
          <li key={`${fault.field}-${index}`}>
            <button
              type="button"
              className="mf-link-button"
              onClick={() => (onFollow ? onFollow(fault.field) : focusField(scope, fault.field))}
            >
              {say(fault.message)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
