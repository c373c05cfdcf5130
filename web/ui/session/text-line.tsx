import { useTranslation } from "react-i18next";
import type { Fault } from "../form/check-answers.ts";
import { fieldId } from "../form/field-id.ts";
import { useSay } from "../say.ts";

type TextLineProps = {
  scope: string;
  path: string;
  label: string;
  hint?: string;
  type?: "text" | "password";
  /** What a browser or a keeper of passwords may fill in: `username`, `one-time-code`… */
  complete: string;
  digits?: boolean;
  width?: "short" | "medium";
  value: string;
  onValue: (value: string) => void;
  faults: Fault[];
};

/** One line of a form about signing in, with its fault beside it. */
export function TextLine(line: TextLineProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const id = fieldId(line.scope, line.path);
  const fault = line.faults.find((one) => one.field === line.path);
  const described = [...(line.hint ? [`${id}-hint`] : []), ...(fault ? [`${id}-fault`] : [])].join(" ");
  return (
    <div className="mf-field" data-fault={fault ? true : undefined}>
      <label htmlFor={id}>{line.label}</label>
      {line.hint && (
        <p className="mf-field-hint" id={`${id}-hint`}>
          {line.hint}
        </p>
      )}
      {fault && (
        <p className="mf-field-fault" id={`${id}-fault`}>
          <span className="mf-unseen">{t("form.error")}</span>
          {say(fault.message)}
        </p>
      )}
      <input
        id={id}
        type={line.type ?? "text"}
        autoComplete={line.complete}
        autoCapitalize="none"
        spellCheck={false}
        inputMode={line.digits ? "numeric" : undefined}
        value={line.value}
        data-width={line.width ?? "medium"}
        aria-invalid={fault ? true : undefined}
        aria-describedby={described || undefined}
        onChange={(event) => line.onValue(event.target.value)}
      />
    </div>
  );
}
