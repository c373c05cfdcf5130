import { routes, type OrganLine } from "@mingfa/contract";
import { Loaded, useAnswer, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";
import { ExportRegistry } from "../export-button.tsx";
import { Filter, FilterText } from "../filter.tsx";

const here = getRouteApi("/admin/organs");

/** Authorities, with who serves in them and what they may do. */
export function OrgansPage() {
  const { t } = useTranslation("console");
  const say = useSay();
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const answer = useAnswer(routes.registry.organs, { query: search });
  const columns: Column<OrganLine>[] = [
    {
      key: "name",
      title: t("admin.organ"),
      render: ({ id, name }) => (
        <>
          {name} <div className="mf-quiet">{id}</div>
        </>
      ),
    },
    { key: "region", title: t("admin.organs.region"), render: ({ region }) => region },
    { key: "code", title: t("admin.organs.creditCode"), render: ({ creditCode }) => creditCode },
    {
      key: "officers",
      title: t("admin.organs.officers"),
      render: ({ id, officers }) => (
        <Link to="/admin/officers" search={{ organ: id, show: "serving" }}>
          {officers}
        </Link>
      ),
    },
    {
      key: "powers",
      title: t("admin.organs.powers"),
      render: ({ id, powers }) =>
        powers.length === 0 ? (
          <span className="mf-quiet">{t("admin.organs.none")}</span>
        ) : (
          <Link to="/admin/powers" search={{ organ: id }}>
            {powers.map(({ title }) => say(title)).join(t("admin.separator"))}
          </Link>
        ),
    },
  ];
  return (
    <AdminPage title={t("admin.titles.organs")} intro={t("admin.organs.intro")}>
      <Filter search={search} apply={(fields) => void navigate({ search: fields })}>
        <FilterText name="q" label={t("admin.q")} value={search.q} />
      </Filter>
      <p className="admin-tools">
        <Link to="/admin/change" search={{ act: "proposeOrgan" }}>
          {t("admin.titles.change")}
        </Link>{" "}
        <ExportRegistry list="organs" />
      </p>
      <Loaded answer={answer}>
        {(lines) => (
          <AdminTable caption={t("admin.titles.organs")} columns={columns} rows={lines} rowKey={({ id }) => id} />
        )}
      </Loaded>
    </AdminPage>
  );
}
