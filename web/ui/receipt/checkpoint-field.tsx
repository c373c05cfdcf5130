import { useId } from "react";
import { useTranslation } from "react-i18next";

/** A checkpoint of the log that was kept elsewhere: pasted, or read from its file. */
export function CheckpointField({ value, onValue }: { value: string; onValue: (value: string) => void }) {
  const { t } = useTranslation("ui");
  const id = useId();
  return (
    <div className="mf-field">
      <label htmlFor={id}>
        {t("receipt.checkpoint")}
        <span className="mf-field-optional">{t("form.optional")}</span>
      </label>
      <p className="mf-field-hint" id={`${id}-hint`}>
        {t("receipt.checkpointHint")}
      </p>
      <textarea
        id={id}
        className="mf-fingerprint"
        rows={4}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        value={value}
        onChange={(event) => onValue(event.target.value)}
      />
      <label className="mf-field-file">
        {t("receipt.checkpointFile")}{" "}
        <input type="file" onChange={(event) => void event.target.files?.[0]?.text().then(onValue)} />
      </label>
    </div>
  );
}
