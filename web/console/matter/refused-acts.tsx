import type { ActView } from "@mingfa/contract";
import { ReasonList, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

/** What may not be done now, with the article in the way: first what this stage knows, then what belongs to others. */
export function RefusedActs({ acts }: { acts: ActView[] }) {
  const { t } = useTranslation("console");
  const refused = acts.filter((act) => !act.allowed);
  const ofOtherStages = ({ reasons }: ActView) => reasons.some(({ id }) => id === "stage");
  const here = refused.filter((act) => !ofOtherStages(act));
  const elsewhere = refused.filter(ofOtherStages);
  return (
    <>
      <h2 className="not-in-print">{t("matter.refused")}</h2>
      {refused.length === 0 && <p className="mf-quiet">{t("matter.noRefused")}</p>}
      <RefusedList acts={here} />
      {elsewhere.length > 0 && <h3 className="refused-elsewhere">{t("matter.otherStages")}</h3>}
      <RefusedList acts={elsewhere} />
    </>
  );
}

function RefusedList({ acts }: { acts: ActView[] }) {
  const say = useSay();
  return (
    <ul className="refused">
      {acts.map((act) => (
        <li key={act.act}>
          <h4>{say(act.label)}</h4>
          <ReasonList reasons={act.reasons} />
        </li>
      ))}
    </ul>
  );
}
