import { routes, type MandateView } from "@mingfa/contract";
import { Loaded, useAnswer, useDates, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Renounce } from "./renounce.tsx";

/** Who may act for oneself, and for whom one may act; giving, withdrawing, renouncing. */
export function Mandates() {
  const { t } = useTranslation("portal");
  const answer = useAnswer(routes.mandates.list, {});
  return (
    <section className="mf-account-part">
      <h2>{t("mandate.title")}</h2>
      <p>{t("mandate.about")}</p>
      <Loaded answer={answer}>
        {({ given, held }) => (
          <>
            <h3>{t("mandate.given")}</h3>
            {given.length === 0 && <p>{t("mandate.noneGiven")}</p>}
            <ul className="mf-account-list">
              {given.map((one) => (
                <Given key={one.matter} mandate={one} />
              ))}
            </ul>
            <p>
              <Link className="mf-button" data-kind="plain" to="/items/$item" params={{ item: "mandate" }}>
                {t("mandate.give")}
              </Link>
            </p>
            <h3>{t("mandate.held")}</h3>
            {held.length === 0 && <p>{t("mandate.noneHeld")}</p>}
            <ul className="mf-account-list">
              {held.map((one) => (
                <Held key={one.matter ?? one.principal} mandate={one} />
              ))}
            </ul>
          </>
        )}
      </Loaded>
    </section>
  );
}

function Given({ mandate }: { mandate: MandateView }) {
  const { t } = useTranslation("portal");
  const { agent, principal, matter } = mandate;
  return (
    <li>
      <h4>{t("mandate.toAgent", { agent, principal })}</h4>
      <Reach mandate={mandate} />
      {matter !== undefined && (
        <Link to="/matters/$matter" params={{ matter }}>
          {t("mandate.withdraw", { agent })}
        </Link>
      )}
    </li>
  );
}

function Held({ mandate }: { mandate: MandateView }) {
  const { t } = useTranslation("portal");
  const { principal, matter, state } = mandate;
  return (
    <li>
      <h4>{t("mandate.fromPrincipal", { principal })}</h4>
      <Reach mandate={mandate} />
      {matter !== undefined && state === "inForce" && <Renounce matter={matter} principal={principal} />}
    </li>
  );
}

/** What a mandate covers, and when. */
function Reach({ mandate: { legal, items, from, until, state } }: { mandate: MandateView }) {
  const { t } = useTranslation(["portal", "ui"]);
  const say = useSay();
  const { day } = useDates();
  const names = items?.map(say).join(t("ui:value.separator"));
  const over = state === "withdrawn" || state === "renounced" || state === "expired";
  const open = until === undefined ? t("portal:mandate.since", { from: day(from) }) : undefined;
  return (
    <>
      <p>
        {legal
          ? t("portal:mandate.legal")
          : names === undefined
            ? t("portal:mandate.all")
            : t("portal:mandate.items", { items: names })}
      </p>
      <p className="mf-quiet">
        <span className="mf-tag" data-level="normal">
          {t(`portal:mandate.state.${state}`)}
        </span>{" "}
        {over && until !== undefined
          ? day(until)
          : (open ?? t("portal:mandate.span", { from: day(from), until: day(until ?? from) }))}
      </p>
    </>
  );
}
