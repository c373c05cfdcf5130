import type { JsonObject } from "@mingfa/core/procedure";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Form } from "../form/answers.ts";
import { askedOf, checkAnswers, type Fault } from "../form/check-answers.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { focusField } from "../form/field-id.ts";
import type { BeginUpload, Choice } from "../form/form-context.ts";
import { FormFields } from "../form/form-fields.tsx";
import { CheckList } from "./check-list.tsx";
import type { KeptDraft } from "./draft.ts";
import { DraftNews } from "./draft-news.tsx";
import { DraftStatus } from "./draft-status.tsx";

export type QuestionPageProps = {
  scope: string;
  form: Form;
  kept: KeptDraft;
  today: string;
  /** One sentence on what confirming does. */
  effect: string;
  confirmLabel: string;
  send: (input: JsonObject) => void;
  sending: boolean;
  error: unknown;
  /** Faults the server found after the page let the answers pass. */
  serverFaults: Fault[];
  officers?: Choice[] | undefined;
  objects?: Record<string, Choice[]> | undefined;
  beginFile?: BeginUpload | undefined;
  /** Asked before the form, and checked with it. */
  before?: ReactNode;
  checkBefore?: () => Fault[];
  onFaults?: (present: boolean) => void;
};

/** A short form on one page: questions, then the answers to check, then sending. */
export function QuestionPage(props: QuestionPageProps) {
  const { t } = useTranslation("ui");
  const { scope, form, kept, today, serverFaults, onFaults } = props;
  const { draft, keep } = kept;
  const [checked, setChecked] = useState<JsonObject>();
  const [faults, setFaults] = useState<Fault[]>([]);
  const [answeredWith, setAnsweredWith] = useState(serverFaults);
  if (answeredWith !== serverFaults) {
    setAnsweredWith(serverFaults);
    if (serverFaults.length > 0) {
      setChecked(undefined);
      setFaults(serverFaults);
    }
  }
  useEffect(() => onFaults?.(faults.length > 0), [faults, onFaults]);
  const check = () => {
    const result = checkAnswers(form, draft.answers, today);
    const found = [...(props.checkBefore?.() ?? []), ...(result.ok ? [] : result.problems)];
    setFaults(found);
    if (result.ok && found.length === 0) setChecked(result.value);
  };
  const back = (name?: string) => {
    setChecked(undefined);
    if (name !== undefined) requestAnimationFrame(() => focusField(scope, name));
  };
  if (checked) {
    const { names } = askedOf(form, draft.answers);
    return (
      <CheckList {...props} asked={names} input={checked} level="h2" send={() => props.send(checked)} back={back} />
    );
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <ErrorSummary faults={faults} scope={scope} />
      <DraftNews form={form} kept={kept} />
      {props.before}
      <FormFields
        form={form}
        answers={draft.answers}
        onAnswers={(answers) => keep({ ...draft, answers })}
        faults={faults}
        scope={scope}
        officers={props.officers}
        objects={props.objects}
        beginFile={props.beginFile}
      />
      {Object.keys(form).length === 0 && <p className="mf-quiet">{t("act.noQuestions")}</p>}
      <div className="mf-buttons">
        <button type="submit" className="mf-button">
          {t("act.continue")}
        </button>
      </div>
      {Object.keys(form).length > 0 && <DraftStatus kept={kept} />}
    </form>
  );
}
