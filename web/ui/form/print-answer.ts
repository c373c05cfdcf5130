import type { Text } from "@mingfa/contract";
import type { Json } from "@mingfa/core/procedure";
import { useTranslation } from "react-i18next";
import { useDates } from "../dates.ts";
import { useSay } from "../say.ts";
import type { SimpleField } from "./answers.ts";
import type { Choice } from "./form-context.ts";

/** Prints the answer to a question as people read it; no question or no answer as not given. */
export const usePrint = (officers: Choice[] | undefined, objects: Record<string, Choice[]> | undefined) => {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { day } = useDates();
  const named = (choices: { id: string; label: Text }[], value: Json): string => {
    const label = choices.find((choice) => choice.id === value)?.label;
    return label ? say(label) : plain(value);
  };
  return (field: SimpleField | undefined, value: Json | undefined): string => {
    if (field === undefined || value === undefined || value === null) return t("value.none");
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
