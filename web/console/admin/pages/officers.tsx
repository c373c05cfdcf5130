import { routes, type OfficerFilter, type OfficerLine } from "@mingfa/contract";
import { Loaded, useAnswer, useSay, useSession } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";
import { ExportRegistry } from "../export-button.tsx";
import { Filter, FilterChoice, FilterText } from "../filter.tsx";
import { IssuePassword } from "../issue-password.tsx";
import { PagesLinks } from "../pages-links.tsx";
import { PostList } from "../post-list.tsx";

const here = getRouteApi("/admin/officers");

const shows = ["serving", "former"] as const;

/** Officers, their posts and certificates, narrowed by organ, post and whether they serve. */
export function OfficersPage() {
  const { t } = useTranslation("console");
  const say = useSay();
  const { show, ...search } = here.useSearch();
  const navigate = here.useNavigate();
  const shown = shows.find((one) => one === show);
  const query: OfficerFilter & { after?: string } = { ...search, ...(shown ? { show: shown } : {}) };
  const answer = useAnswer(routes.registry.officers, { query });
  const organs = useAnswer(routes.registry.organs, { query: {} }).data ?? [];
  const duties = useAnswer(routes.packs.dictionaries, {}).data?.find(({ id }) => id === "duties")?.entries ?? [];
  const securing = useSession().data?.duties?.includes("securityAdministrator") ?? false;
  const { after, ...first } = query;
  const columns: Column<OfficerLine>[] = [
    {
      key: "name",
      title: t("admin.officers.name"),
      render: ({ id, name }) => (
        <>
          {name} <div className="mf-quiet">{id}</div>
        </>
      ),
    },
    { key: "posts", title: t("admin.officers.posts"), render: (line) => <PostList officer={line} /> },
    {
      key: "certificates",
      title: t("admin.officers.certificates"),
      render: ({ certificates }) =>
        certificates.map(({ number, state }) => (
          <div key={number}>
            <Link to="/admin/certificates" search={{ q: number }}>
              {number}
            </Link>{" "}
            <span className="mf-tag">{t(`admin.certificates.states.${state}`)}</span>
          </div>
        )),
    },
    ...(securing
      ? [
          {
            key: "password",
            title: t("admin.officers.password"),
            render: ({ id, name }: OfficerLine) => <IssuePassword officer={id} name={name} />,
          },
        ]
      : []),
  ];
  return (
    <AdminPage title={t("admin.titles.officers")} intro={t("admin.officers.intro")}>
      <Filter search={first} apply={(fields) => void navigate({ search: fields })}>
        <FilterText name="q" label={t("admin.q")} value={search.q} />
        <FilterChoice
          name="organ"
          label={t("admin.organ")}
          value={search.organ}
          options={organs.map(({ id, name }) => [id, name])}
        />
        <FilterChoice
          name="duty"
          label={t("admin.officers.duty")}
          value={search.duty}
          options={duties.map(({ code, label }) => [code, say(label)])}
        />
        <FilterChoice
          name="show"
          label={t("admin.officers.show")}
          value={shown}
          options={shows.map((one) => [one, t(`admin.officers.${one}`)])}
        />
      </Filter>
      <p className="admin-tools">
        <Link to="/admin/change" search={{ act: "proposeOfficer" }}>
          {t("admin.titles.change")}
        </Link>{" "}
        <ExportRegistry list="officers" />
      </p>
      <Loaded answer={answer}>
        {({ lines, next }) => (
          <>
            <AdminTable caption={t("admin.titles.officers")} columns={columns} rows={lines} rowKey={({ id }) => id} />
            <PagesLinks
              after={after}
              next={next}
              go={(place) => void navigate({ search: { ...first, ...(place ? { after: place } : {}) } })}
            />
          </>
        )}
      </Loaded>
    </AdminPage>
  );
}
