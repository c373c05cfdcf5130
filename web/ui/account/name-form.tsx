import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fault } from "../form/check-answers.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { useBoth } from "../session/both.ts";
import { TextLine } from "../session/text-line.tsx";

type NameFormProps = {
  scope: string;
  label: string;
  hint?: string;
  submit: string;
  start?: string;
  onName: (name: string) => void;
  onBreakOff: () => void;
};

/** Asks for a name of one's own choosing. */
export function NameForm({ scope, label, hint, submit, start = "", onName, onBreakOff }: NameFormProps) {
  const { t } = useTranslation("ui");
  const both = useBoth();
  const [name, setName] = useState(start);
  const [faults, setFaults] = useState<Fault[]>([]);
  const send = () => {
    const kept = name.trim().slice(0, 40);
    setFaults(kept === "" ? [{ field: "name", message: both("label") }] : []);
    if (kept !== "") onName(kept);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <ErrorSummary faults={faults} scope={scope} />
      <TextLine
        scope={scope}
        path="name"
        label={label}
        {...(hint === undefined ? {} : { hint })}
        complete="off"
        value={name}
        onValue={setName}
        faults={faults}
      />
      <div className="mf-buttons">
        <button type="submit" className="mf-button">
          {submit}
        </button>
        <button type="button" className="mf-link-button" onClick={onBreakOff}>
          {t("account.breakOff")}
        </button>
      </div>
    </form>
  );
}
