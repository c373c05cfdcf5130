import type { JsonObject } from "@mingfa/core/procedure";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { AnswerList } from "../form/answer-list.tsx";
import type { Form } from "../form/answers.ts";
import type { Fault } from "../form/check-answers.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import type { Choice } from "../form/form-context.ts";
import { ProblemNotice } from "../problem.tsx";

export type CheckListProps = {
  form: Form;
  /** Fields that the answers call for, answered or not. */
  asked: string[];
  input: JsonObject;
  officers?: Choice[] | undefined;
  objects?: Record<string, Choice[]> | undefined;
  /** One sentence on what confirming does. */
  effect: string;
  confirmLabel: string;
  /** Nothing while something must be corrected first. */
  send?: (() => void) | undefined;
  sending: boolean;
  error: unknown;
  faults?: Fault[];
  scope: string;
  /** The heading of the page, or of a part of it. */
  level: "h1" | "h2";
  /** To one answer by its name, or to where one came from. */
  back: (name?: string) => void;
};

/** What was answered, each with its way back, and what confirming means: the last look before an act. */
export function CheckList(props: CheckListProps) {
  const {
    form,
    asked,
    input,
    officers,
    objects,
    faults = [],
    scope,
    level: Heading,
    send,
    sending,
    back,
    error,
  } = props;
  const { t } = useTranslation("ui");
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section className="mf-check">
      <ErrorSummary faults={faults} scope={scope} onFollow={(field) => back(field.split(".")[0])} />
      <Heading tabIndex={-1} ref={heading}>
        {t("act.confirmTitle")}
      </Heading>
      {error !== undefined && error !== null && faults.length === 0 && <ProblemNotice error={error} />}
      <AnswerList form={form} asked={asked} input={input} onChange={back} officers={officers} objects={objects} />
      <p className="mf-effect">{props.effect}</p>
      {!send && <p>{t("act.correctFirst")}</p>}
      <div className="mf-buttons">
        {send && (
          <button type="button" className="mf-button" aria-disabled={sending} onClick={() => sending || send()}>
            {sending ? t("act.sending") : props.confirmLabel}
          </button>
        )}
        <button type="button" className="mf-button" data-kind="plain" onClick={() => back()}>
          {t("act.back")}
        </button>
      </div>
    </section>
  );
}
