import { useTranslation } from "react-i18next";
import { useSay } from "../say.ts";
import type { GroupField, Row } from "./answers.ts";
import { FieldRow } from "./field-row.tsx";
import { faultAt, useFormSetting } from "./form-context.ts";
import { fieldId } from "./field-id.ts";
import { Headed } from "./headed.tsx";
import { describedBy, QuestionWords } from "./question-words.tsx";

type GroupRowsProps = { name: string; field: GroupField; rows: Row[]; onRows: (rows: Row[]) => void; headed: boolean };

/** A repeated group of questions: rows that can be added and removed within the form's bounds. */
export function GroupRows({ name, field, rows, onRows, headed }: GroupRowsProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { scope, faults } = useFormSetting();
  const fault = faultAt(faults, name);
  const label = say(field.label);
  const title = (
    <>
      {label}
      {field.optional && <span className="mf-field-optional">{t("form.optional")}</span>}
    </>
  );
  return (
    <fieldset
      className="mf-field mf-group"
      id={fieldId(scope, name)}
      data-fault={fault ? true : undefined}
      tabIndex={-1}
      aria-describedby={describedBy(fieldId(scope, name), field.hint && say(field.hint), fault)}
    >
      <legend>{headed ? <Headed>{title}</Headed> : title}</legend>
      <QuestionWords
        id={fieldId(scope, name)}
        path={name}
        field={field}
        hint={field.hint && say(field.hint)}
        fault={fault}
      />
      {rows.map((row, index) => (
        <fieldset className="mf-group-row" key={index}>
          <legend>{t("form.row", { label, number: index + 1 })}</legend>
          {Object.entries(field.fields).map(([inner, simple]) => (
            <FieldRow
              key={inner}
              path={`${name}.${index}.${inner}`}
              field={simple}
              answer={row[inner]}
              onAnswer={(answer) => onRows(rows.with(index, { ...row, [inner]: answer }))}
            />
          ))}
          {rows.length > (field.min ?? 0) && (
            <button type="button" className="mf-link-button" onClick={() => onRows(rows.toSpliced(index, 1))}>
              {t("form.removeRow", { number: index + 1 })}
            </button>
          )}
        </fieldset>
      ))}
      {rows.length < (field.max ?? 200) && (
        <button type="button" className="mf-button" data-kind="plain" onClick={() => onRows([...rows, {}])}>
          {t("form.addRow")}
        </button>
      )}
    </fieldset>
  );
}
