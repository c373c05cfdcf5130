import { useTranslation } from "react-i18next";
import { useSay } from "../say.ts";
import type { Answer, SimpleField } from "./answers.ts";
import { Choices } from "./choices.tsx";
import { faultAt, useFormSetting, type Choice } from "./form-context.ts";
import { fieldId } from "./field-id.ts";
import { Headed } from "./headed.tsx";
import { describedBy, QuestionWords } from "./question-words.tsx";
import { TypedControl } from "./typed-control.tsx";

export type FieldProps = {
  path: string;
  field: SimpleField;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
  /** The question is the heading of its page. */
  headed?: boolean;
};

/** One question: its words, why it is asked, what is wrong with the answer, and the input. */
export function FieldRow({ path, field, answer, onAnswer, headed = false }: FieldProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { scope, faults, officers, objects } = useFormSetting();
  const id = fieldId(scope, path);
  const fault = faultAt(faults, path);
  const choices = choicesOf(field, officers, objects, { yes: t("form.yes"), no: t("form.no") });
  const hint = field.hint
    ? say(field.hint)
    : field.type === "officers" && !choices
      ? t("form.officersHint")
      : undefined;
  const notes = describedBy(id, hint, fault);
  const label = (
    <>
      {say(field.label)}
      {field.optional && <span className="mf-field-optional">{t("form.optional")}</span>}
    </>
  );
  const words = <QuestionWords id={id} path={path} field={field} hint={hint} fault={fault} />;
  if (choices && (choices.many || choices.list.length <= 7) && field.type !== "object")
    return (
      <fieldset className="mf-field" data-fault={fault ? true : undefined} id={id} aria-describedby={notes}>
        <legend>{headed ? <Headed>{label}</Headed> : label}</legend>
        {words}
        <Choices
          id={id}
          many={choices.many}
          list={choices.list}
          answer={answer}
          onAnswer={onAnswer}
          yesNo={field.type === "boolean"}
        />
      </fieldset>
    );
  return (
    <div className="mf-field" data-fault={fault ? true : undefined}>
      {headed ? (
        <Headed>
          <label htmlFor={id}>{label}</label>
        </Headed>
      ) : (
        <label htmlFor={id}>{label}</label>
      )}
      {words}
      <TypedControl
        id={id}
        field={field}
        answer={answer}
        onAnswer={onAnswer}
        notes={notes}
        invalid={fault !== undefined}
        list={choices?.list}
      />
    </div>
  );
}

const choicesOf = (
  field: SimpleField,
  officers: Choice[] | undefined,
  objects: Record<string, Choice[]> | undefined,
  words: { yes: string; no: string },
): { many: boolean; list: Choice[] } | undefined => {
  const same = (text: string) => ({ zh: text, en: text });
  switch (field.type) {
    case "boolean":
      return {
        many: false,
        list: [
          { id: "yes", label: same(words.yes) },
          { id: "no", label: same(words.no) },
        ],
      };
    case "choice":
    case "choices":
      return { many: field.type === "choices", list: field.options.map(({ value, label }) => ({ id: value, label })) };
    case "officers":
      return officers && { many: true, list: officers };
    case "object":
      return { many: false, list: objects?.[field.object] ?? [] };
    default:
      return undefined;
  }
};
