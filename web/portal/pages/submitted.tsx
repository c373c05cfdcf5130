import { routes } from "@mingfa/contract";
import { Loaded, useAnswer, useDates, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";

const here = getRouteApi("/matters/$matter/submitted");

/** After sending: the number, what happens next and by which day, whom to ask, a proof to keep. */
export function SubmittedPage() {
  const { matter } = here.useParams();
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  const answer = useAnswer(routes.matters.view, { params: { matter } });
  return (
    <Page title={t("submitted.title")}>
      <Loaded answer={answer}>
        {(view) => {
          const next = view.clocks.filter(
            (clock) => clock.keeper === "organ" && clock.level !== "done" && clock.due !== undefined,
          );
          return (
            <>
              <div className="mf-notice confirmation">
                <p>{say(view.title)}</p>
                <dl className="mf-facts">
                  <dt>{t("submitted.number")}</dt>
                  <dd>
                    <strong className="number">{view.number}</strong>
                  </dd>
                  <dt>{t("submitted.on")}</dt>
                  <dd>{day(view.openedOn)}</dd>
                </dl>
              </div>
              <h2>{t("submitted.next")}</h2>
              {next.length === 0 ? (
                <p>{t("submitted.nextNone")}</p>
              ) : (
                <ul>
                  {next.map((clock) => (
                    <li key={clock.key}>
                      {t("submitted.nextBy", { date: day(clock.due ?? ""), label: say(clock.label) })}
                    </li>
                  ))}
                </ul>
              )}
              <p>
                {t("matter.organ")} {view.organ.name}
              </p>
              <h2>{t("submitted.keep")}</h2>
              <p>{t("submitted.keepText")}</p>
              <div className="mf-buttons">
                <Link className="mf-button" to="/matters/$matter" params={{ matter }}>
                  {t("submitted.view")}
                </Link>
                <Link
                  className="mf-button"
                  data-kind="plain"
                  to="/matters/$matter/acts/$sequence/receipt"
                  params={{ matter, sequence: "1" }}
                >
                  {t("submitted.keep")}
                </Link>
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
