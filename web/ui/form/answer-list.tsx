import type { Text } from "@mingfa/contract";
import type { Json, JsonObject } from "@mingfa/core/procedure";
import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";
import { useSay } from "../say.ts";
import { isGroup, type Form, type SimpleField } from "./answers.ts";
import type { Choice } from "./form-context.ts";

type AnswerListProps = {
  form: Form;
  /** Names of the fields to list, in the form's order; without an answer they stand as not given. */
  asked: string[];
  input: JsonObject;
  onChange?: (name: string) => void;
  officers?: Choice[] | undefined;
  objects?: Record<string, Choice[]> | undefined;
};

/** Answers as they will be sent, each with its own way back. */
export function AnswerList({ form, asked, input, onChange, officers, objects }: AnswerListProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const print = usePrint(officers, objects);
  return (
    <dl className="mf-answers">
      {Object.entries(form)
        .filter(([name]) => asked.includes(name))
        .map(([name, field]) => (
          <div className="mf-answer" key={name}>
            <dt>{say(field.label)}</dt>
            <dd className="mf-lines">
              {isGroup(field) ? (
                <ol className="mf-answer-rows">
                  {rowsOf(input[name]).map((row, index) => (
                    <li key={index}>
                      <dl className="mf-facts">
                        {Object.entries(field.fields)
                          .filter(([inner]) => row[inner] !== undefined)
                          .map(([inner, simple]) => (
                            <div className="mf-facts-row" key={inner}>
                              <dt>{say(simple.label)}</dt>
                              <dd>{print(simple, row[inner])}</dd>
                            </div>
                          ))}
                      </dl>
                    </li>
                  ))}
                </ol>
              ) : (
                print(field, input[name])
              )}
            </dd>
            {onChange && (
              <dd className="mf-answer-change">
                <button
                  type="button"
                  className="mf-link-button"
                  aria-label={t("form.changeOf", { label: say(field.label) })}
                  onClick={() => onChange(name)}
                >
                  {t("form.change")}
                </button>
              </dd>
            )}
          </div>
        ))}
    </dl>
  );
}

const rowsOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value)
    ? value.filter((row): row is JsonObject => typeof row === "object" && row !== null && !Array.isArray(row))
    : [];

const usePrint = (officers: Choice[] | undefined, objects: Record<string, Choice[]> | undefined) => {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { day } = useDates();
  const named = (choices: { id: string; label: Text }[], value: Json): string => {
    const label = choices.find((choice) => choice.id === value)?.label;
    return label ? say(label) : plain(value);
  };
  return (field: SimpleField, value: Json | undefined): string => {
    if (value === undefined || value === null) return t("value.none");
    const many = Array.isArray(value) ? value : [value];
    switch (field.type) {
      case "boolean":
        return value === true ? t("value.yes") : t("value.no");
      case "date":
        return day(plain(value));
      case "money":
        return `${(Number(value) / 100).toFixed(2)} ${t("form.yuan")}`;
      case "choice":
      case "choices": {
        const choices = field.options.map((option) => ({ id: option.value, label: option.label }));
        return many.map((one) => named(choices, one)).join(t("value.separator"));
      }
      case "officers":
        return many.map((one) => named(officers ?? [], one)).join(t("value.separator"));
      case "object":
        return named(objects?.[field.object] ?? [], value);
      default:
        return plain(value);
    }
  };
};

const plain = (value: Json): string => (typeof value === "object" ? JSON.stringify(value) : String(value));
