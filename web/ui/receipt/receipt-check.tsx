import { verifyReceipt, type InvalidReceipt, type ValidReceipt } from "@mingfa/core/ledger";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { ReceiptVerdict } from "./receipt-verdict.tsx";
import "./receipt.css";

type ReceiptCheckProps = {
  receipt: unknown;
  /** Fingerprint that the site publishes, to compare and, if one trusts it, to use. */
  published?: string | undefined;
  /** Whether to take the published one from the start. */
  trustPublished?: boolean;
};

/** Checks a receipt on this device against the fingerprint that its holder trusts. */
export function ReceiptCheck({ receipt, published, trustPublished = false }: ReceiptCheckProps) {
  const { t } = useTranslation("ui");
  const id = useId();
  const [fingerprint, setFingerprint] = useState(trustPublished ? (published ?? "") : "");
  const [verdict, setVerdict] = useState<ValidReceipt | InvalidReceipt>();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setVerdict(verifyReceipt(receipt, { keyFingerprint: fingerprint }));
      }}
    >
      <div className="mf-field">
        <label htmlFor={id}>{t("receipt.fingerprint")}</label>
        <p className="mf-field-hint" id={`${id}-hint`}>
          {t("receipt.fingerprintHint")}
        </p>
        <textarea
          id={id}
          className="mf-fingerprint"
          rows={2}
          spellCheck={false}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          value={fingerprint}
          onChange={(event) => {
            setFingerprint(event.target.value);
            setVerdict(undefined);
          }}
        />
        {published !== undefined && published !== fingerprint && (
          <p>
            <span className="mf-quiet">{t("receipt.published")}</span> <code className="mf-fingerprint">{published}</code>{" "}
            <button type="button" className="mf-link-button" onClick={() => setFingerprint(published)}>
              {t("receipt.usePublished")}
            </button>
          </p>
        )}
      </div>
      <div aria-live="polite">{verdict && <ReceiptVerdict verdict={verdict} />}</div>
      <button type="submit" className="mf-button">
        {t("receipt.verify")}
      </button>
    </form>
  );
}
