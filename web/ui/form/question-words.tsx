import { useTranslation } from "react-i18next";
import { BasisLinks } from "../law/citation.tsx";
import { useSay } from "../say.ts";
import type { Field } from "./answers.ts";
import type { Fault } from "./check-answers.ts";
import { useFormSetting } from "./form-context.ts";

type QuestionWordsProps = {
  id: string;
  path: string;
  field: Pick<Field, "why">;
  hint: string | undefined;
  fault: Fault | undefined;
};

/** What stands between a question and its input: a hint, why it is asked and by which article, what is wrong. */
export function QuestionWords({ id, path, field, hint, fault }: QuestionWordsProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { basis } = useFormSetting();
  const article = basis?.[path];
  return (
    <>
      {hint && (
        <p className="mf-field-hint mf-lines" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {(field.why || article) && (
        <details className="mf-disclosure mf-field-why">
          <summary>{t("form.why")}</summary>
          <p>
            {field.why && say(field.why)} {article && <BasisLinks basis={[article]} />}
          </p>
        </details>
      )}
      {fault && (
        <p className="mf-field-fault" id={`${id}-fault`}>
          <span className="mf-unseen">{t("form.error")}</span>
          {say(fault.message)}
        </p>
      )}
    </>
  );
}

/** Ids of the words that describe an input, for readers that speak. */
export const describedBy = (id: string, hint: string | undefined, fault: Fault | undefined): string | undefined =>
  [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(" ") || undefined;
