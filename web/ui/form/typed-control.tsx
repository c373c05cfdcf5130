import type { HTMLAttributes, HTMLInputTypeAttribute } from "react";
import { useTranslation } from "react-i18next";
import { useSay } from "../say.ts";
import type { Answer, SimpleField } from "./answers.ts";
import type { Choice } from "./form-context.ts";

type TypedControlProps = {
  id: string;
  field: SimpleField;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
  notes: string | undefined;
  invalid: boolean;
  list: Choice[] | undefined;
};

/** A native input for what is typed or picked from a long list. */
export function TypedControl({ id, field, answer, onAnswer, notes, invalid, list }: TypedControlProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const shared = {
    id,
    name: id,
    value: typeof answer === "string" ? answer : "",
    onChange: (event: { target: { value: string } }) => onAnswer(event.target.value),
    "aria-describedby": notes,
    "aria-invalid": invalid || undefined,
  };
  if (list)
    return (
      <select {...shared}>
        <option value="">{t("form.choose")}</option>
        {list.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {say(choice.label)}
          </option>
        ))}
      </select>
    );
  if (field.type === "longText") return <textarea rows={4} {...shared} />;
  if (field.type === "officers") return <textarea rows={2} {...shared} />;
  const { type, inputMode, autoComplete, width } = manner(field);
  const input = <input type={type} inputMode={inputMode} autoComplete={autoComplete} data-width={width} {...shared} />;
  if (field.type !== "money") return input;
  return (
    <span className="mf-field-unit">
      {input}
      <span>{t("form.yuan")}</span>
    </span>
  );
}

type Manner = {
  type: HTMLInputTypeAttribute;
  inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  autoComplete: string;
  width: string;
};

/** Keyboard, completion and width that fit the answer. */
const manner = (field: SimpleField): Manner => {
  switch (field.type) {
    case "integer":
      return { type: "text", inputMode: "numeric", autoComplete: "off", width: "short" };
    case "decimal":
    case "money":
      return { type: "text", inputMode: "decimal", autoComplete: "off", width: "short" };
    case "date":
      return { type: "date", autoComplete: "off", width: "short" };
    case "phone":
      return { type: "tel", inputMode: "tel", autoComplete: "tel", width: "medium" };
    case "citizenId":
    case "creditCode":
      return { type: "text", autoComplete: "off", width: "medium" };
    default:
      return { type: "text", autoComplete: "off", width: "full" };
  }
};
