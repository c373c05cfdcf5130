import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Form } from "../form/answers.ts";
import type { Fault } from "../form/check-answers.ts";
import type { FormSetting } from "../form/form-context.ts";
import { ErrorSummary } from "../form/error-summary.tsx";
import { FormFields } from "../form/form-fields.tsx";
import { usePageTitle } from "../page-title.ts";
import { useSay } from "../say.ts";
import type { KeptDraft } from "./draft.ts";
import { DraftNews } from "./draft-news.tsx";
import { DraftStatus } from "./draft-status.tsx";

type OneQuestionProps = {
  scope: string;
  caption: string;
  product: string;
  form: Form;
  name: string;
  kept: KeptDraft;
  position: number;
  total: number;
  /** What the server found wrong, anywhere in the form. */
  found: Fault[];
  /** What is wrong with the answers as they stand, anywhere in the form. */
  check: () => Fault[];
  basis?: FormSetting["basis"];
  beginFile?: FormSetting["beginFile"];
  onContinue: () => void;
  onBack: () => void;
};

/** One question as a page: the heading is the question; its answer is checked on continuing. */
export function OneQuestion({
  scope,
  caption,
  product,
  form,
  name,
  kept,
  position,
  total,
  found,
  check,
  basis,
  beginFile,
  onContinue,
  onBack,
}: OneQuestionProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const page = useRef<HTMLFormElement>(null);
  const here = ({ field }: Fault) => field === name || field.startsWith(`${name}.`);
  const [faults, setFaults] = useState<Fault[]>(() => found.filter(here));
  usePageTitle(say(form[name]?.label ?? { zh: name, en: name }), product, faults.length > 0);
  useEffect(() => {
    page.current?.querySelector("h1")?.focus({ preventScroll: true });
    globalThis.scrollTo(0, 0);
  }, []);
  return (
    <form
      ref={page}
      className="mf-question-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const wrong = check().filter(here);
        setFaults(wrong);
        if (wrong.length === 0) onContinue();
      }}
    >
      <ErrorSummary faults={faults} scope={scope} />
      <DraftNews form={form} kept={kept} />
      <p className="mf-caption">
        {caption} <span>{t("form.position", { position, total })}</span>
      </p>
      <FormFields
        form={form}
        answers={kept.draft.answers}
        onAnswers={(answers) => kept.keep({ ...kept.draft, answers })}
        faults={faults}
        scope={scope}
        basis={basis}
        beginFile={beginFile}
        only={name}
      />
      <div className="mf-buttons">
        <button type="submit" className="mf-button">
          {t("act.continue")}
        </button>
        <button type="button" className="mf-link-button" onClick={onBack}>
          {t("form.previous")}
        </button>
      </div>
      <DraftStatus kept={kept} />
    </form>
  );
}
