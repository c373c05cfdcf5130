import { printFingerprint, type InvalidReceipt, type ValidReceipt } from "@mingfa/core/ledger";
import { useTranslation } from "react-i18next";
import { useSay } from "../say.ts";

/** What the check found, and what it rests on. */
export function ReceiptVerdict({ verdict }: { verdict: ValidReceipt | InvalidReceipt }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  if (!verdict.valid)
    return (
      <div className="mf-notice mf-verdict" data-kind="fault">
        <h2>✕ {t("receipt.invalid")}</h2>
        <p>{say(verdict.message)}</p>
      </div>
    );
  const lines: [string, string][] = [
    [t("receipt.origin"), verdict.origin],
    [t("receipt.index"), String(verdict.index)],
    [t("receipt.size"), String(verdict.treeSize)],
    [t("receipt.recordedKind"), verdict.entry.type === "act" ? t("receipt.act") : verdict.entry.type],
    [t("receipt.recordedId"), verdict.entry.id],
  ];
  return (
    <div className="mf-notice mf-verdict">
      <h2>✓ {t("receipt.valid")}</h2>
      <p>{t("receipt.validText")}</p>
      {verdict.opened && <p>{t("receipt.opened")}</p>}
      {verdict.consistentWith && <p>{t("receipt.consistent", { size: verdict.consistentWith.treeSize })}</p>}
      <dl className="mf-facts">
        {lines.map(([label, value]) => (
          <div className="mf-facts-row" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <div className="mf-facts-row">
          <dt>{t("receipt.keyPrint")}</dt>
          <dd className="mf-fingerprint">{printFingerprint(verdict.key)}</dd>
        </div>
      </dl>
    </div>
  );
}
