import type { TimelineEntry } from "@mingfa/contract";
import { useTranslation } from "react-i18next";
import { useSay } from "../say.ts";

/** A paper that an act made, as it was fixed at that moment. */
export function DocumentPaper({ document }: { document: TimelineEntry["documents"][number] }) {
  const { t } = useTranslation("ui");
  const say = useSay();
  return (
    <details className="mf-disclosure mf-paper">
      <summary>
        {t("timeline.documents")} {say(document.title)}
      </summary>
      <div className="mf-paper-sheet">
        <h4>{say(document.title)}</h4>
        {document.lines.map((line, index) => (
          <p key={index} className="mf-lines">
            {say(line)}
          </p>
        ))}
      </div>
    </details>
  );
}
