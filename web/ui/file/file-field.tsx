import { fileBounds, fileKinds, oversize, printBytes, type SimpleField } from "@mingfa/core/procedure";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newRequestKey } from "../act/request-key.ts";
import type { Row } from "../form/answers.ts";
import { faultAt, useFormSetting } from "../form/form-context.ts";
import { fieldId } from "../form/field-id.ts";
import { Headed } from "../form/headed.tsx";
import { describedBy, QuestionWords } from "../form/question-words.tsx";
import { useSay } from "../say.ts";
import { FileLine } from "./file-line.tsx";
import { isSameFile, isWhole, pendingRow } from "./file-row.ts";
import { useUploads } from "./use-uploads.ts";
import "./file.css";

type FileFieldProps = {
  name: string;
  field: Extract<SimpleField, { type: "file" }>;
  rows: Row[];
  onRows: (rows: Row[]) => void;
  headed: boolean;
};

/** A question for files: what may be chosen is said before, each file shows how far it has come, and can be removed. */
export function FileField({ name, field, rows, onRows, headed }: FileFieldProps) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { scope, faults } = useFormSetting();
  const { accept, maxBytes, max } = fileBounds(field);
  const uploads = useUploads(name, rows, onRows);
  const [refused, setRefused] = useState<string[]>([]);
  const id = fieldId(scope, name);
  const fault = faultAt(faults, name);
  const kinds = accept.map((kind) => say(fileKinds[kind].label)).join(t("value.separator"));
  const bounds = t("file.bounds", { kinds, size: printBytes(maxBytes), max });
  const hint = [field.hint && say(field.hint), bounds].filter(Boolean).join("\n");
  const choose = (files: File[]) => {
    const large = files.flatMap((file) => {
      const message = oversize(file.size, maxBytes);
      return message
        ? [t("file.refused", { name: file.name, why: say(message) })]
        : file.size === 0
          ? [t("file.empty", { name: file.name })]
          : [];
    });
    const fit = files.filter((file) => file.size > 0 && file.size <= maxBytes);
    const added = fit.flatMap((file) => {
      const waiting = rows.find((row) => !isWhole(row) && isSameFile(row, file));
      const row = waiting ? undefined : pendingRow(newRequestKey(), file);
      uploads.take(String((waiting ?? row)?.["key"]), file);
      return row ? [row] : [];
    });
    const all = [...rows, ...added];
    setRefused([...large, ...all.slice(max).map((row) => t("file.tooMany", { name: String(row["name"]), max }))]);
    onRows(all.slice(0, max));
  };
  const label = (
    <label htmlFor={id}>
      {say(field.label)}
      {field.optional && <span className="mf-field-optional">{t("form.optional")}</span>}
    </label>
  );
  return (
    <div className="mf-field mf-file" data-fault={fault ? true : undefined}>
      {headed ? <Headed>{label}</Headed> : label}
      <QuestionWords id={id} path={name} field={field} hint={hint} fault={fault} />
      {rows.length > 0 && (
        <ul className="mf-file-list">
          {rows.map((row) => (
            <FileLine
              key={String(row["key"])}
              row={row}
              uploads={uploads}
              onRemove={() => {
                uploads.forget(String(row["key"]));
                onRows(rows.filter((one) => one !== row));
              }}
            />
          ))}
        </ul>
      )}
      {refused.length > 0 && (
        <div role="alert" className="mf-field-fault">
          {refused.map((message) => (
            <p key={message}>{message}</p>
          ))}
        </div>
      )}
      <input
        type="file"
        id={id}
        multiple={max > 1}
        accept={accept.flatMap((kind) => fileKinds[kind].endings.map((ending) => `.${ending}`)).join(",")}
        aria-describedby={describedBy(id, hint, fault)}
        aria-invalid={fault ? true : undefined}
        onChange={(event) => {
          choose([...(event.target.files ?? [])]);
          // Choosing the same file once more must be noticed too.
          event.target.value = "";
        }}
      />
    </div>
  );
}
