import { routes, type PackOverview, type PackVersion } from "@mingfa/contract";
import { Loaded, useAnswer, useDates, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";

type Line = PackVersion & { id: string; title: PackOverview["procedures"][number]["title"] };

/** The versions in use: hash, day, transition, and the matters that run under each. */
export function PacksPage() {
  const { t } = useTranslation("console");
  const answer = useAnswer(routes.packs.overview, {});
  return (
    <AdminPage title={t("admin.titles.packs")} intro={t("admin.packs.intro")}>
      <p className="admin-tools">
        <Link to="/admin/packs/try">{t("admin.titles.tryPack")}</Link>
      </p>
      <Loaded answer={answer}>{(overview) => <Versions overview={overview} />}</Loaded>
    </AdminPage>
  );
}

function Versions({ overview }: { overview: PackOverview }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const { day } = useDates();
  const { hash, calendar, statutes, terms, items, procedures } = overview;
  const lines = procedures.flatMap(({ id, title, versions }) => versions.map((one): Line => ({ ...one, id, title })));
  const columns: Column<Line>[] = [
    {
      key: "title",
      title: t("admin.packs.procedure"),
      render: ({ id, title, version }) => (
        <>
          <Link to="/admin/pack" search={{ procedure: id, version }}>
            {say(title)}
          </Link>{" "}
          <div className="mf-quiet">{id}</div>
        </>
      ),
    },
    {
      key: "version",
      title: t("admin.packs.version"),
      render: ({ version, current }) => (
        <>
          {version} {current && <span className="mf-tag">{t("admin.packs.current")}</span>}
        </>
      ),
    },
    { key: "inForce", title: t("admin.packs.inForce"), render: ({ inForce }) => day(inForce) },
    { key: "running", title: t("admin.packs.running"), render: ({ running }) => running },
    {
      key: "transition",
      title: t("admin.packs.transition"),
      render: ({ transition: { applies, stages } }) => (
        <>
          {t(`admin.packs.applies.${applies}`)}
          {stages.length > 0 && <span className="mf-quiet"> {stages.map(say).join(t("admin.separator"))}</span>}
        </>
      ),
    },
    { key: "hash", title: t("admin.packs.hash"), render: ({ hash: own }) => <Hash hash={own} /> },
  ];
  return (
    <>
      <dl className="mf-facts">
        <dt>{t("admin.packs.all")}</dt>
        <dd>
          <Hash hash={hash} />
        </dd>
        <dt>{t("admin.packs.calendar")}</dt>
        <dd>
          <Hash hash={calendar} />
        </dd>
        <dd>{t("admin.packs.counts", { statutes, terms, items })}</dd>
      </dl>
      <AdminTable
        caption={t("admin.titles.packs")}
        columns={columns}
        rows={lines}
        rowKey={({ id, version }) => `${id} ${version}`}
      />
    </>
  );
}

/** The first signs of a hash; the whole of it on hovering and for screen readers. */
function Hash({ hash }: { hash: string }) {
  return (
    <code title={hash}>
      {hash.slice(0, 12)}
      <span className="mf-unseen">{hash.slice(12)}</span>
    </code>
  );
}
