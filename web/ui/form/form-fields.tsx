import { isGroup, isRows, single, type Answer, type Answers, type Form, type Row } from "./answers.ts";
import { askedOf, type Fault } from "./check-answers.ts";
import { FileField } from "../file/file-field.tsx";
import { FormSettingContext, type Choice, type FormSetting } from "./form-context.ts";
import { FieldRow } from "./field-row.tsx";
import { GroupRows } from "./group-rows.tsx";

export type FormFieldsProps = {
  form: Form;
  answers: Answers;
  onAnswers: (answers: Answers) => void;
  faults: Fault[];
  scope: string;
  officers?: Choice[] | undefined;
  objects?: Record<string, Choice[]> | undefined;
  basis?: FormSetting["basis"];
  beginFile?: FormSetting["beginFile"];
  /** Draws this question alone, as the heading of its page. */
  only?: string;
};

/** The questions of a form, drawn from its schema. */
export function FormFields({ form, answers, onAnswers, only, ...setting }: FormFieldsProps) {
  const { names } = askedOf(form, answers);
  const set = (name: string) => (answer: Answer | Row[]) => onAnswers({ ...answers, [name]: answer });
  return (
    <FormSettingContext value={setting}>
      {names
        .filter((name) => only === undefined || name === only)
        .map((name) => {
          const field = form[name];
          if (!field) return null;
          const answer = answers[name];
          if (isGroup(field))
            return (
              <GroupRows
                key={name}
                name={name}
                field={field}
                rows={isRows(answer) ? answer : []}
                onRows={set(name)}
                headed={only !== undefined}
              />
            );
          if (field.type === "file")
            return (
              <FileField
                key={name}
                name={name}
                field={field}
                rows={isRows(answer) ? answer : []}
                onRows={set(name)}
                headed={only !== undefined}
              />
            );
          return (
            <FieldRow
              key={name}
              path={name}
              field={field}
              answer={single(answer)}
              onAnswer={set(name)}
              headed={only !== undefined}
            />
          );
        })}
    </FormSettingContext>
  );
}
