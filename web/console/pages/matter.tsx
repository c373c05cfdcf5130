import { routes, type MatterView } from "@mingfa/contract";
import { Loaded, Timeline, useAnswer, useDates, usePageTitle, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { ActsColumn } from "../matter/acts-column.tsx";
import { FactsColumn } from "../matter/facts-column.tsx";
import { panels } from "../matter/panels.ts";
import { PrintHead } from "../matter/print-head.tsx";
import { Tracks } from "../matter/tracks.tsx";

const here = getRouteApi("/matters/$matter");

/** A matter on one screen, generated from its procedure. */
export function MatterPage() {
  const { matter } = here.useParams();
  const answer = useAnswer(routes.matters.view, { params: { matter } });
  return <Loaded answer={answer}>{(view) => <Matter view={view} />}</Loaded>;
}

function Matter({ view }: { view: MatterView }) {
  const { act } = here.useSearch();
  const navigate = here.useNavigate();
  const { t } = useTranslation("console");
  const say = useSay();
  const { day } = useDates();
  usePageTitle(`${view.number} ${say(view.title)}`, t("product"));
  return (
    <div className="matter">
      <div className="matter-head">
        <Link to="/">{t("matter.back")}</Link>
        <h1>{say(view.title)}</h1>
        <span className="matter-number">{view.number}</span>
        <strong className="matter-stage">{say(view.stage.label)}</strong>
        <span>{view.applicant.name}</span>
        <span className="mf-quiet">
          {t("matter.opened")} {day(view.openedOn)}
        </span>
        <PrintHead view={view} />
      </div>
      <Tracks view={view} />
      <section className="matter-column" aria-label={t("matter.left")} tabIndex={0}>
        <FactsColumn view={view} />
        {panels.map(({ id, Panel }) => (
          <Panel key={id} view={view} />
        ))}
      </section>
      <section className="matter-column" aria-label={t("matter.middle")} tabIndex={0}>
        <h2>{t("matter.timeline")}</h2>
        <Timeline
          entries={view.timeline}
          cover={t("matter.covered")}
          receiptHref={(sequence) => `/console/matters/${view.id}/acts/${sequence}/receipt`}
        />
      </section>
      <section className="matter-column" aria-label={t("matter.right")} tabIndex={0}>
        <ActsColumn view={view} chosen={act} choose={(next) => void navigate({ search: next ? { act: next } : {} })} />
      </section>
    </div>
  );
}
