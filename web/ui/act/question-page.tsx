import { useEffect, useRef, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { JsonObject } from "@mingfa/core/procedure";
import type { Form } from "../form/answers.ts";
import { AnswerList } from "../form/answer-list.tsx";
import { checkAnswers, type Fault } from "../form/check-answers.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { focusField } from "../form/field-id.ts";
import type { Choice } from "../form/form-context.ts";
import { FormFields } from "../form/form-fields.tsx";
import { ProblemNotice } from "../problem.tsx";
import type { Draft } from "./draft.ts";

export type QuestionPageProps = {
  scope: string;
  form: Form;
  draft: Draft;
  keep: (draft: Draft) => void;
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
  /** Asked before the form, and checked with it. */
  before?: ReactNode;
  checkBefore?: () => Fault[];
  onFaults?: (present: boolean) => void;
};

/** Questions, then the answers to check, then sending: the same for a citizen's application and an officer's act. */
export function QuestionPage(props: QuestionPageProps) {
  const { t } = useTranslation("ui");
  const { scope, form, draft, keep, today, serverFaults, onFaults } = props;
  const [checked, setChecked] = useState<JsonObject>();
  const [faults, setFaults] = useState<Fault[]>([]);
  useEffect(() => {
    if (serverFaults.length === 0) return;
    setChecked(undefined);
    setFaults(serverFaults);
  }, [serverFaults]);
  useEffect(() => onFaults?.(faults.length > 0), [faults, onFaults]);
  const check = () => {
    const result = checkAnswers(form, draft.answers, today);
    const found = [...(props.checkBefore?.() ?? []), ...(result.ok ? [] : result.problems)];
    setFaults(found);
    if (result.ok && found.length === 0) setChecked(result.value);
  };
  if (checked) return <CheckAnswers {...props} input={checked} back={(name) => goBack(name, scope, () => setChecked(undefined))} />;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        check();
      }}
    >
      <ErrorSummary faults={faults} scope={scope} />
      {props.before}
      <FormFields
        form={form}
        answers={draft.answers}
        onAnswers={(answers) => keep({ ...draft, answers })}
        faults={faults}
        scope={scope}
        officers={props.officers}
        objects={props.objects}
      />
      {Object.keys(form).length === 0 && <p className="mf-quiet">{t("act.noQuestions")}</p>}
      <div className="mf-buttons">
        <button type="submit" className="mf-button">
          {t("act.continue")}
        </button>
      </div>
    </form>
  );
}

const goBack = (name: string | undefined, scope: string, show: () => void) => {
  show();
  if (name !== undefined) requestAnimationFrame(() => focusField(scope, name));
};

type CheckAnswersProps = QuestionPageProps & { input: JsonObject; back: (name?: string) => void };

function CheckAnswers({ form, input, officers, objects, effect, confirmLabel, send, sending, error, back }: CheckAnswersProps) {
  const { t } = useTranslation("ui");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section className="mf-check">
      <h2 tabIndex={-1} ref={heading}>
        {t("act.confirmTitle")}
      </h2>
      {error !== undefined && error !== null && <ProblemNotice error={error} />}
      <AnswerList form={form} input={input} onChange={back} officers={officers} objects={objects} />
      <p className="mf-effect">{effect}</p>
      <div className="mf-buttons">
        <button type="button" className="mf-button" aria-disabled={sending} onClick={() => sending || send(input)}>
          {sending ? t("act.sending") : confirmLabel}
        </button>
        <button type="button" className="mf-button" data-kind="plain" onClick={() => back()}>
          {t("act.back")}
        </button>
      </div>
    </section>
  );
}
