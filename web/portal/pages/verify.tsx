import { routes } from "@mingfa/contract";
import { CheckpointDownload, PaperCheck, PapersOfCode, ReceiptCheck, useAnswer } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";
import { ReceiptSource } from "../receipt-source.tsx";

const here = getRouteApi("/verify");

/**
 * Any receipt or paper, checked on this device; a receipt also when the server is gone. The code on a paper leads here
 * with the act and the key that it names.
 */
export function VerifyPage() {
  const { t } = useTranslation(["portal", "ui"]);
  const [receipt, setReceipt] = useState<{ value: unknown }>();
  const [fault, setFault] = useState(false);
  const key = useAnswer(routes.log.key, {});
  const published = key.data?.fingerprint;
  const code = here.useSearch();
  const sameKey = published === undefined || code.key === undefined ? undefined : code.key === published;
  return (
    <Page title={t("verify.title")} fault={fault}>
      {code.act !== undefined && <PapersOfCode act={code.act} sameKey={sameKey} />}
      <h2>{t("ui:papers.check.title")}</h2>
      <PaperCheck published={published} />
      <h2>{t("ui:papers.check.receipt")}</h2>
      <p>{t("verify.intro")}</p>
      {receipt ? (
        <>
          <p role="status">
            {t("verify.ready")}{" "}
            <button type="button" className="mf-link-button" onClick={() => setReceipt(undefined)}>
              {t("verify.again")}
            </button>
          </p>
          <ReceiptCheck receipt={receipt.value} published={published} askCheckpoint />
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
