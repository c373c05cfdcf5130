import type { MatterView } from "@mingfa/contract";
import { Documents, Facts, useSay } from "@mingfa/ui";
import { useTranslation } from "react-i18next";

/** Who and what the matter is about. */
export function FactsColumn({ view }: { view: MatterView }) {
  const { t } = useTranslation(["console", "ui"]);
  const say = useSay();
  return (
    <>
      <h2>{t("panel.parties")}</h2>
      <dl className="mf-facts">
        <div className="mf-facts-row">
          <dt>{t("matter.applicant")}</dt>
          <dd>{view.applicant.name}</dd>
        </div>
      </dl>
      <h2>{t("matter.facts")}</h2>
      <Facts facts={view.facts} cover={t("matter.covered")} />
      <h2>{t("ui:papers.title")}</h2>
      <Documents key={view.sequence} matter={view.id} archive />
      {view.objects.length > 0 && <h2>{t("matter.objects")}</h2>}
      {view.objects.map((object) => (
        <article key={`${object.kind}-${object.id}`} className="matter-object">
          <h3>
            {say(object.label)} {object.id} <span className="mf-tag">{say(object.stage)}</span>
          </h3>
          <Facts facts={object.fields} cover={t("matter.covered")} />
        </article>
      ))}
      <dl className="mf-facts matter-frame">
        <dt>{t("matter.organ")}</dt>
        <dd>{view.organ.name}</dd>
        <dt>{t("matter.procedure")}</dt>
        <dd>
          {view.procedure.id}{" "}
          <span className="mf-quiet">{t("matter.version", { version: view.procedure.version })}</span>
        </dd>
      </dl>
      {view.stage.remedy && (
        <>
          <h2>{t("matter.remedy")}</h2>
          <p className="mf-lines">{say(view.stage.remedy)}</p>
        </>
      )}
    </>
  );
}
