import { isObject, type Json, type JsonObject } from "@mingfa/core/procedure";
import { useTranslation } from "react-i18next";
import { useSay } from "../say.ts";
import { FileNames } from "../file/file-names.tsx";
import { isGroup, type Field, type Form, type GroupField } from "./answers.ts";
import type { Choice } from "./form-context.ts";
import { usePrint } from "./print-answer.ts";

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
  return (
    <dl className="mf-answers">
      {Object.entries(form)
        .filter(([name]) => asked.includes(name))
        .map(([name, field]) => (
          <div className="mf-answer" key={name}>
            <dt>{say(field.label)}</dt>
            <dd className="mf-lines">
              <Given field={field} value={input[name]} officers={officers} objects={objects} />
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

type GivenProps = Pick<AnswerListProps, "officers" | "objects"> & { field: Field; value: Json | undefined };

/** One answer as it will be sent. */
export function Given({ field, value, officers, objects }: GivenProps) {
  const print = usePrint(officers, objects);
  const rows = rowsOf(value);
  if (field.type === "file") return <FileNames value={value} />;
  if (!isGroup(field)) return print(field, value);
  return rows.length === 0 ? print(undefined, undefined) : <RowList field={field} rows={rows} />;
}

function RowList({ field, rows }: { field: GroupField; rows: JsonObject[] }) {
  const say = useSay();
  const print = usePrint(undefined, undefined);
  return (
    <ol className="mf-answer-rows">
      {rows.map((row, index) => (
        <li key={index}>
          <dl className="mf-facts">
            {Object.entries(field.fields)
              .filter(([name]) => row[name] !== undefined)
              .map(([name, simple]) => (
                <div className="mf-facts-row" key={name}>
                  <dt>{say(simple.label)}</dt>
                  <dd>{print(simple, row[name])}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}

/** Rows in which something was entered. */
const rowsOf = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter((row): row is JsonObject => isObject(row) && Object.keys(row).length > 0) : [];
