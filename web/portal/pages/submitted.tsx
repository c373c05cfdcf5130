import { routes } from "@mingfa/contract";
import { Loaded, useAnswer, useDates, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PrintGuide } from "../item/print.tsx";
import { Page } from "../page.tsx";
import { CopyToKeep } from "../submitted/copy.tsx";
import { NextSteps } from "../submitted/next-steps.tsx";
import { WhomToAsk } from "../submitted/whom-to-ask.tsx";

const here = getRouteApi("/matters/$matter/submitted");

/** After sending: the number, what happens next and by which day, whom to ask, a copy and a proof to keep. */
export function SubmittedPage() {
  const { matter } = here.useParams();
  // With it the number stands here even where the connection went right after sending.
  const { number } = here.useSearch();
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  const answer = useAnswer(routes.matters.view, { params: { matter } });
  const shown = number ?? answer.data?.number;
  return (
    <Page title={t("submitted.title")}>
      {shown !== undefined && (
        <div className="mf-notice confirmation">
          <p>{answer.data && say(answer.data.title)}</p>
          <dl className="mf-facts">
            <dt>{t("submitted.number")}</dt>
            <dd>
              <strong className="number">{shown}</strong>
            </dd>
            {answer.data && (
              <>
                <dt>{t("submitted.on")}</dt>
                <dd>{day(answer.data.openedOn)}</dd>
              </>
            )}
          </dl>
        </div>
      )}
      <Loaded answer={answer}>
        {(view) => (
          <>
            <NextSteps view={view} />
            <WhomToAsk view={view} />
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
              <PrintGuide label={t("submitted.print")} />
            </div>
            <CopyToKeep view={view} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
