import { routes, type ItemLine } from "@mingfa/contract";
import { BasisLinks, Loaded, useAnswer, useDates, useSay } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";
import { Filter, FilterText } from "../filter.tsx";
import { holds } from "../holds.ts";

const here = getRouteApi("/admin/items");

/** Items as the packs have them. */
export function ItemsPage() {
  const { t } = useTranslation("console");
  const say = useSay();
  const { day } = useDates();
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const answer = useAnswer(routes.packs.items, {});
  const columns: Column<ItemLine>[] = [
    {
      key: "title",
      title: t("admin.items.title"),
      render: ({ id, title }) => (
        <>
          <a href={`/items/${id}`} target="_blank" rel="noopener">
            {say(title)}
          </a>
          <div className="mf-quiet">{id}</div>
        </>
      ),
    },
    { key: "procedure", title: t("admin.items.procedure"), render: ({ procedure }) => say(procedure.title) },
    { key: "power", title: t("admin.items.power"), render: ({ power }) => say(power.title) },
    { key: "term", title: t("admin.items.term"), render: ({ term }) => term && say(term) },
    { key: "promise", title: t("admin.items.promise"), render: ({ promise }) => promise && say(promise) },
    {
      key: "inForce",
      title: t("admin.items.inForce"),
      render: ({ inForce, version }) => `${day(inForce)} ${version}`,
    },
    { key: "basis", title: t("admin.items.basis"), render: ({ basis }) => <BasisLinks basis={basis} /> },
  ];
  return (
    <AdminPage title={t("admin.titles.items")} intro={t("admin.items.intro")}>
      <Filter search={search} apply={(fields) => void navigate({ search: fields })}>
        <FilterText name="q" label={t("admin.q")} value={search.q} />
      </Filter>
      <Loaded answer={answer}>
        {(lines) => (
          <AdminTable
            caption={t("admin.titles.items")}
            columns={columns}
            rows={lines.filter(({ id, title, power, procedure }) =>
              holds(search.q, id, title, power.title, procedure.title),
            )}
            rowKey={({ id }) => id}
          />
        )}
      </Loaded>
    </AdminPage>
  );
}
