import type { MatterView } from "@mingfa/contract";
import { ReasonList, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** What the party can do now, each on a page of its own; what he can't, folded away with the reasons. */
export function MatterActs({ view }: { view: MatterView }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const allowed = view.acts.filter((act) => act.allowed);
  const refused = view.acts.filter((act) => !act.allowed && !act.reasons.some((reason) => reason.id === "notEntitled"));
  return (
    <>
      {allowed.length === 0 && <p>{t("matter.nothingToDo")}</p>}
      <ul className="cards">
        {allowed.map((act) => (
          <li key={act.act}>
            <h3>
              <Link to="/matters/$matter/do/$act" params={{ matter: view.id, act: act.act }}>
                {say(act.label)}
              </Link>
            </h3>
            {act.effect && <p>{say(act.effect)}</p>}
          </li>
        ))}
      </ul>
      {refused.length > 0 && (
        <details className="mf-disclosure">
          <summary>{t("matter.cannot")}</summary>
          {refused.map((act) => (
            <div key={act.act}>
              <h3>{say(act.label)}</h3>
              <ReasonList reasons={act.reasons} />
            </div>
          ))}
        </details>
      )}
    </>
  );
}
