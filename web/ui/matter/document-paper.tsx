import type { PaperText } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useSay } from "../say.ts";

/** A paper that an act made, as it was fixed at that moment and much as it is printed. */
export function DocumentPaper({ document }: { document: PaperText }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  const { title, layout, to, lines, sealFor } = document;
  return (
    <details className="mf-disclosure mf-paper">
      <summary>
        {t("timeline.documents")} {say(title)}
      </summary>
      <div className="mf-paper-sheet" data-layout={layout ?? "letter"}>
        <h4>{say(title)}</h4>
        {to && <p className="mf-paper-to">{t("papers.to", { name: say(to) })}</p>}
        {lines.map((line, index) => (
          <p key={index} className="mf-lines">
            {say(line)}
          </p>
        ))}
        <p className="mf-paper-seal">{t("papers.sealed", { seal: sealFor ?? t("papers.organSeal") })}</p>
      </div>
    </details>
  );
}
