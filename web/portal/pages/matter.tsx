import { routes, type MatterView } from "@mingfa/contract";
import { Clocks, Documents, Facts, Loaded, Timeline, useAnswer, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { MatterActs } from "../matter-acts.tsx";
import { Page } from "../page.tsx";
import { SignedIn } from "../signed-in.tsx";
import { Standing } from "../standing.tsx";

const here = getRouteApi("/matters/$matter");

/** Where a matter stands for its party: stage, what he can do, time limits, what was done, how to object. */
export function MatterPage() {
  const { t } = useTranslation("portal");
  return <SignedIn title={t("matter.title")}>{() => <Tracked />}</SignedIn>;
}

function Tracked() {
  const { matter } = here.useParams();
  const answer = useAnswer(routes.matters.view, { params: { matter } });
  return <Loaded answer={answer}>{(view) => <Matter view={view} />}</Loaded>;
}

function Matter({ view }: { view: MatterView }) {
  const { t } = useTranslation(["portal", "ui"]);
  const say = useSay();
  return (
    <Page title={say(view.title)}>
      <Recorded matter={view.id} />
      <Standing view={view} />
      <h2>{t("matter.todo")}</h2>
      <MatterActs view={view} />
      <h2>{t("matter.clocks")}</h2>
      <Clocks clocks={view.clocks} today={view.today} />
      <h2>{t("ui:papers.title")}</h2>
      <Documents key={view.sequence} matter={view.id} />
      <h2>{t("matter.timeline")}</h2>
      <Timeline entries={view.timeline} receiptHref={(sequence) => `/matters/${view.id}/acts/${sequence}/receipt`} />
      <details className="mf-disclosure">
        <summary>{t("matter.facts")}</summary>
        <Facts facts={view.facts} />
      </details>
    </Page>
  );
}

function Recorded({ matter }: { matter: string }) {
  const { t } = useTranslation("portal");
  const { recorded } = here.useSearch();
  if (recorded === undefined) return null;
  return (
    <p className="mf-notice" role="status">
      {t("matter.recorded", { sequence: recorded })}{" "}
      <Link to="/matters/$matter/acts/$sequence/receipt" params={{ matter, sequence: String(recorded) }}>
        {t("matter.receipt")}
      </Link>
    </p>
  );
}
