import { LanguageSwitch, ReceiptCheck, usePageTitle } from "@mingfa/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReceiptSource } from "../receipt-source.tsx";

/** From a disk there are no tiles: two checkpoints are joined by the proof in the file, or not at all. */
const noTiles = async (): Promise<undefined> => undefined;

/** Reads a receipt, then checks it against the fingerprint and, if there is one, the kept checkpoint. */
export function Verifier() {
  const { t } = useTranslation("portal");
  const [receipt, setReceipt] = useState<{ value: unknown }>();
  const [fault, setFault] = useState(false);
  usePageTitle(t("verify.aloneTitle"), "Mingfa", fault);
  return (
    <main className="column">
      <p className="verifier-language">
        <LanguageSwitch />
      </p>
      <h1>{t("verify.aloneTitle")}</h1>
      <p>{t("verify.aloneText")}</p>
      {receipt ? (
        <>
          <p role="status">
            {t("verify.ready")}{" "}
            <button type="button" className="mf-link-button" onClick={() => setReceipt(undefined)}>
              {t("verify.again")}
            </button>
          </p>
          <p className="mf-quiet">{t("verify.aloneCheckpoint")}</p>
          <ReceiptCheck receipt={receipt.value} askCheckpoint tiles={noTiles} />
        </>
      ) : (
        <ReceiptSource onReceipt={(value) => setReceipt({ value })} onFault={setFault} />
      )}
    </main>
  );
}
