import { verifyReceipt, type InvalidReceipt, type ValidReceipt } from "@mingfa/core/ledger";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { CheckpointField } from "./checkpoint-field.tsx";
import { readKeptCheckpoint, siteTile, verifyAgainst, type FetchTile } from "./kept-checkpoint.ts";
import { ReceiptVerdict } from "./receipt-verdict.tsx";
import "./receipt.css";

type ReceiptCheckProps = {
  receipt: unknown;
  /** Fingerprint that the site publishes, to compare and, if one trusts it, to use. */
  published?: string | undefined;
  /** Whether to take the published one from the start. */
  trustPublished?: boolean;
  /** Whether to ask for a checkpoint kept elsewhere, against which a forked log shows. */
  askCheckpoint?: boolean;
  /** Where the log's tiles are to be had; the site that shows the page, unless told otherwise. */
  tiles?: FetchTile;
};

/** Checks a receipt on this device against the fingerprint that its holder trusts. */
export function ReceiptCheck(props: ReceiptCheckProps) {
  const { receipt, published, trustPublished = false, askCheckpoint = false, tiles = siteTile } = props;
  const { t } = useTranslation("ui");
  const id = useId();
  const [fingerprint, setFingerprint] = useState(trustPublished ? (published ?? "") : "");
  const [kept, setKept] = useState("");
  const [verdict, setVerdict] = useState<ValidReceipt | InvalidReceipt>();
  const change =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      setVerdict(undefined);
    };
  const check = async () =>
    setVerdict(
      kept.trim() === ""
        ? verifyReceipt(receipt, { keyFingerprint: fingerprint })
        : await verifyAgainst(receipt, fingerprint, readKeptCheckpoint(kept), tiles),
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void check();
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
          onChange={(event) => change(setFingerprint)(event.target.value)}
        />
        {published !== undefined && published !== fingerprint && (
          <p>
            <span className="mf-quiet">{t("receipt.published")}</span>{" "}
            <code className="mf-fingerprint">{published}</code>{" "}
            <button type="button" className="mf-link-button" onClick={() => change(setFingerprint)(published)}>
              {t("receipt.usePublished")}
            </button>
          </p>
        )}
      </div>
      {askCheckpoint && <CheckpointField value={kept} onValue={change(setKept)} />}
      <div aria-live="polite">{verdict && <ReceiptVerdict verdict={verdict} />}</div>
      <button type="submit" className="mf-button">
        {t("receipt.verify")}
      </button>
    </form>
  );
}
