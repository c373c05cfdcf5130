import type { MatterView } from "@mingfa/contract";
import { useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** A proof for each act of the matter. */
export function ReceiptsPanel({ view }: { view: MatterView }) {
  const { t } = useTranslation("console");
  const say = useSay();
  return (
    <details className="mf-disclosure matter-receipts">
      <summary>{t("panel.receipts")}</summary>
      <ul className="matter-links">
        {view.timeline.map(({ sequence, label }) => (
          <li key={sequence}>
            <Link to="/matters/$matter/acts/$sequence/receipt" params={{ matter: view.id, sequence: String(sequence) }}>
              {t("panel.receiptOf", { sequence, label: say(label) })}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
