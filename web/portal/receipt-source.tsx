import { useState } from "react";
import { useTranslation } from "react-i18next";

/** A receipt chosen as a file or pasted; what can't be read stays where it was typed. */
export function ReceiptSource({
  onReceipt,
  onFault,
}: {
  onReceipt: (value: unknown) => void;
  onFault: (present: boolean) => void;
}) {
  const { t } = useTranslation(["portal", "ui"]);
  const [text, setText] = useState("");
  const [fault, setFault] = useState<string>();
  const read = (content: string) => {
    const value = parsed(content);
    const wrong =
      content.trim() === "" ? t("portal:verify.missing") : value === undefined ? t("ui:receipt.notJson") : undefined;
    setFault(wrong);
    onFault(wrong !== undefined);
    if (wrong === undefined) onReceipt(value);
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        read(text);
      }}
    >
      {fault !== undefined && (
        <p className="mf-notice" data-kind="fault" role="alert">
          {fault}
        </p>
      )}
      <div className="mf-field">
        <label htmlFor="receipt-file">{t("portal:verify.file")}</label>
        <input
          id="receipt-file"
          type="file"
          accept="application/json,.json"
          onChange={(event) => void event.target.files?.[0]?.text().then(read)}
        />
      </div>
      <div className="mf-field">
        <label htmlFor="receipt-text">{t("portal:verify.paste")}</label>
        <textarea
          id="receipt-text"
          rows={6}
          spellCheck={false}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <button type="submit" className="mf-button">
        {t("portal:verify.read")}
      </button>
    </form>
  );
}

const parsed = (content: string): unknown => {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
};
