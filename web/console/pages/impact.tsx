import { routes, type LawImpact, type StatuteLine } from "@mingfa/contract";
import { AffectedProcedures, CitersByVersion, Loaded, useAnswer, usePageTitle, useVersionName } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { Select } from "antd";
import { useTranslation } from "react-i18next";
import { ImpactTable } from "../law/impact-table.tsx";

const here = getRouteApi("/law/impact");

/** What an amendment of a statute means here: changed articles, what cites them, and the matters that run. */
export function ImpactPage() {
  const { t } = useTranslation("console");
  const answer = useAnswer(routes.law.statutes, { query: {} });
  usePageTitle(t("impact.title"), t("product"));
  return (
    <section className="plain">
      <h1>{t("impact.title")}</h1>
      <p>{t("impact.intro")}</p>
      <Loaded answer={answer}>
        {(all) => <Choice statutes={all.filter(({ versions }) => versions.length > 1)} />}
      </Loaded>
    </section>
  );
}

function Choice({ statutes }: { statutes: StatuteLine[] }) {
  const { t } = useTranslation("console");
  const { name: versionName } = useVersionName();
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const chosen = statutes.find(({ name }) => name === search.statute) ?? statutes[0];
  if (!chosen) return <p>{t("impact.none")}</p>;
  const { name, versions } = chosen;
  const known = (id: string | undefined) => versions.find((version) => version.id === id)?.id;
  const from = known(search.from) ?? versions.at(-2)?.id ?? "";
  const to = known(search.to) ?? versions.at(-1)?.id ?? "";
  const options = versions.map(({ id }) => ({ value: id, label: versionName(id) }));
  return (
    <>
      <div className="impact-choice">
        <label htmlFor="impact-statute">{t("impact.statute")}</label>
        <Select
          id="impact-statute"
          value={name}
          options={statutes.map((one) => ({ value: one.name, label: one.name }))}
          onChange={(statute) => void navigate({ search: { statute } })}
        />
        <label htmlFor="impact-from">{t("impact.from")}</label>
        <Select
          id="impact-from"
          value={from}
          options={options}
          onChange={(id) => void navigate({ search: { statute: name, from: id, to } })}
        />
        <label htmlFor="impact-to">{t("impact.to")}</label>
        <Select
          id="impact-to"
          value={to}
          options={options}
          onChange={(id) => void navigate({ search: { statute: name, from, to: id } })}
        />
      </div>
      <Impact statute={name} from={from} to={to} />
    </>
  );
}

function Impact({ statute, from, to }: { statute: string; from: string; to: string }) {
  const answer = useAnswer(routes.law.impact, { params: { statute }, query: { from, to } });
  return <Loaded answer={answer}>{(impact) => <Consequences impact={impact} />}</Loaded>;
}

function Consequences({ impact }: { impact: LawImpact }) {
  const { t } = useTranslation(["console", "ui"]);
  const { statute, from, to, changes, affected } = impact;
  const count = (kind: string) => changes.filter((change) => change.kind === kind).length;
  const counts = { changed: count("changed"), added: count("added"), removed: count("removed"), moved: count("moved") };
  const versions = new URLSearchParams({ from: from.id, to: to.id }).toString();
  return (
    <>
      <p>
        {t("console:impact.counts", counts)}{" "}
        <a href={`/law/${encodeURIComponent(statute)}/compare?${versions}`} target="_blank" rel="noopener">
          {t("console:impact.compare")}
        </a>
      </p>
      <h2>{t("ui:library.affected")}</h2>
      {affected.length > 0 ? <AffectedProcedures affected={affected} /> : <p>{t("console:impact.noAffected")}</p>}
      <h2>{t("console:impact.changedTitle")}</h2>
      <ImpactTable changes={changes} citers={(citers) => <CitersByVersion citers={citers} />} />
    </>
  );
}
