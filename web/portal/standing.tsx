import type { MatterView } from "@mingfa/contract";
import { BasisLinks, Facts, useDates, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

/** The latest of the acts, by the law's own included. */
const latestOf = (view: MatterView): MatterView["timeline"][number] | undefined =>
  view.timeline.toSorted((a, b) => b.sequence - a.sequence)[0];

/** The time limit that ends first of those that run. */
const nextOf = (view: MatterView): MatterView["clocks"][number] | undefined =>
  view.clocks
    .filter(({ level, status, due }) => level !== "done" && status !== "idle" && due !== undefined)
    .toSorted((a, b) => (a.due ?? "").localeCompare(b.due ?? ""))[0];

/** Where a matter stands: the step, who has it, what is due next and why, what came back and for which reason. */
export function Standing({ view }: { view: MatterView }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  const { day } = useDates();
  const last = latestOf(view);
  const next = nextOf(view);
  return (
    <section className="standing">
      <p className="standing-stage">
        <span className="mf-quiet">{t("matter.now")}</span> <strong>{say(view.stage.label)}</strong>
      </p>
      <dl className="mf-facts">
        <dt>{t("matter.number")}</dt>
        <dd>{view.number}</dd>
        <dt>{t("matter.applicant")}</dt>
        <dd>{view.applicant.name}</dd>
        <dt>{t("matter.organ")}</dt>
        <dd>{view.organ.name}</dd>
        {next?.due !== undefined && (
          <>
            <dt>{t("matter.next")}</dt>
            <dd>
              {t("matter.nextBy", { date: day(next.due), label: say(next.label) })} <BasisLinks basis={next.basis} />
            </dd>
          </>
        )}
        {last && (
          <>
            <dt>{t("matter.latest")}</dt>
            <dd>{t("matter.latestOn", { label: say(last.label), date: day(last.effectiveOn) })}</dd>
          </>
        )}
      </dl>
      {last && last.actor.kind !== "party" && last.details.length > 0 && (
        <div className="standing-details">
          <Facts facts={last.details} />
        </div>
      )}
      {view.stage.remedy && (
        <div className="mf-notice" data-kind="warn">
          <h2>{t("matter.remedy")}</h2>
          <p className="mf-lines">{say(view.stage.remedy)}</p>
        </div>
      )}
    </section>
  );
}
