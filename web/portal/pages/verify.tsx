import { routes } from "@mingfa/contract";
import { ReceiptCheck, useAnswer } from "@mingfa/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";

/** Any receipt file, checked on this device; works also when the server is gone. */
export function VerifyPage() {
  const { t } = useTranslation("portal");
  const [receipt, setReceipt] = useState<{ value: unknown }>();
  const [fault, setFault] = useState(false);
  const key = useAnswer(routes.log.key, {});
  return (
    <Page title={t("verify.title")} fault={fault}>
      <p>{t("verify.intro")}</p>
      {receipt ? (
        <>
          <p role="status">
            {t("verify.ready")}{" "}
            <button type="button" className="mf-link-button" onClick={() => setReceipt(undefined)}>
              {t("verify.again")}
            </button>
          </p>
          <ReceiptCheck receipt={receipt.value} published={key.data?.fingerprint} askCheckpoint />
          <p>
            <a href="/checkpoint" download="checkpoint">
              {t("verify.keepCheckpoint")}
            </a>
          </p>
        </>
      ) : (
        <ReceiptSource onReceipt={(value) => setReceipt({ value })} onFault={setFault} />
      )}
    </Page>
  );
}

function ReceiptSource({
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
