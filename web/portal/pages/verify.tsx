import { routes } from "@mingfa/contract";
import { CheckpointDownload, ReceiptCheck, useAnswer } from "@mingfa/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";
import { ReceiptSource } from "../receipt-source.tsx";

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
          <p className="mf-receipt-file">
            <CheckpointDownload receipt={receipt.value} />
          </p>
        </>
      ) : (
        <ReceiptSource onReceipt={(value) => setReceipt({ value })} onFault={setFault} />
      )}
      <h2>{t("verify.aloneTitle")}</h2>
      <p>{t("verify.ownCopyText")}</p>
      <p>
        <a className="mf-button" data-kind="plain" href="/downloads/mingfa-verifier.html" download>
          {t("verify.ownCopy")}
        </a>
      </p>
    </Page>
  );
}
