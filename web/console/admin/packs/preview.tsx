import type { PackDifference, PackPreview, PackReach } from "@mingfa/contract";
import { useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminTable, type Column } from "../admin-table.tsx";

type Reached = PackReach["matters"][number];

/** What differs between two versions, in words, and what the newer one changes in running matters. */
export function Preview({ preview }: { preview: PackPreview }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const { differences, from, to, reach } = preview;
  const columns: Column<PackDifference>[] = [
    { key: "part", title: t("admin.packs.part"), render: ({ part }) => t(`admin.packs.parts.${part}`) },
    {
      key: "change",
      title: t("admin.packs.change"),
      render: ({ change }) => <span className="mf-tag">{t(`admin.packs.changes.${change}`)}</span>,
    },
    { key: "where", title: t("admin.packs.where"), render: ({ where }) => say(where) },
    { key: "before", title: t("admin.packs.before"), render: ({ before }) => before && <del>{before}</del> },
    { key: "after", title: t("admin.packs.after"), render: ({ after }) => after && <ins>{after}</ins> },
  ];
  return (
    <div role="status">
      <p>
        <strong>{say(preview.title)}</strong> {t("admin.packs.from", { from, to })}
      </p>
      <h2>{t("admin.packs.differences", { count: differences.length })}</h2>
      {differences.length === 0 ? (
        <p>{t("admin.packs.same")}</p>
      ) : (
        <AdminTable
          caption={t("admin.packs.differences", { count: differences.length })}
          columns={columns}
          rows={differences}
          rowKey={({ part, change, where }) => `${part} ${change} ${where.zh}`}
        />
      )}
      <h2>{t("admin.packs.reach")}</h2>
      <ReachView reach={reach} />
    </div>
  );
}

function ReachView({ reach }: { reach: PackReach }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const { lookedAt, reached, changed, matters } = reach;
  const columns: Column<Reached>[] = [
    {
      key: "number",
      title: t("admin.packs.number"),
      render: ({ matter, number }) => (
        <Link to="/matters/$matter" params={{ matter }}>
          {number}
        </Link>
      ),
    },
    { key: "stage", title: t("admin.packs.stage"), render: ({ stage }) => say(stage) },
    { key: "organ", title: t("admin.organ"), render: ({ organ }) => organ },
    {
      key: "terms",
      title: t("admin.packs.terms"),
      render: ({ terms }) =>
        terms.map(({ label, before, after }) => (
          <div key={label.zh}>
            {t("admin.packs.termMoves", {
              label: say(label),
              before: before ?? t("admin.packs.none"),
              after: after ?? t("admin.packs.none"),
            })}
          </div>
        )),
    },
    {
      key: "gained",
      title: t("admin.packs.gained"),
      render: ({ gained }) => gained.map(say).join(t("admin.separator")),
    },
    { key: "lost", title: t("admin.packs.lost"), render: ({ lost }) => lost.map(say).join(t("admin.separator")) },
  ];
  return (
    <>
      <p>{t("admin.packs.reachCounts", { lookedAt, reached, changed })}</p>
      {matters.length === 0 ? (
        <p>{t("admin.packs.reachNone")}</p>
      ) : (
        <AdminTable caption={t("admin.packs.reach")} columns={columns} rows={matters} rowKey={({ matter }) => matter} />
      )}
    </>
  );
}
