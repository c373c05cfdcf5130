import type { MatterView } from "@mingfa/contract";
import { Facts } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

/** What was sent, word for word as it was recorded: to print or keep. */
export function CopyToKeep({ view }: { view: MatterView }) {
  const { t } = useTranslation("portal");
  const first = view.timeline.find(({ sequence }) => sequence === 1);
  if (!first) return null;
  return (
    <section>
      <h2>{t("submitted.copy")}</h2>
      <details className="mf-disclosure">
        <summary>{t("submitted.showCopy")}</summary>
        <Facts facts={first.details} />
      </details>
    </section>
  );
}
