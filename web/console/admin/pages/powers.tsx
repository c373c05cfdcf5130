import { routes, type PowerLine } from "@mingfa/contract";
import { BasisLinks, Loaded, useAnswer, useDates, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";
import { ExportRegistry } from "../export-button.tsx";
import { Filter, FilterChoice, FilterText } from "../filter.tsx";
import { RegisteredIn } from "../registered-in.tsx";

const here = getRouteApi("/admin/powers");

const kinds = [
  "licence",
  "filing",
  "inspection",
  "penalty",
  "coercion",
  "review",
  "administration",
  "oversight",
] as const;
const kindOf = (kind: string) => kinds.find((one) => one === kind);

/** The list of powers, each with its articles and who holds it. */
export function PowersPage() {
  const { t } = useTranslation("console");
  const say = useSay();
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const answer = useAnswer(routes.registry.powers, { query: search });
  const organs = useAnswer(routes.registry.organs, { query: {} }).data ?? [];
  const columns: Column<PowerLine>[] = [
    {
      key: "title",
      title: t("admin.powers.title"),
      render: ({ title, code }) => (
        <>
          {say(title)} <div className="mf-quiet">{code}</div>
        </>
      ),
    },
    {
      key: "kind",
      title: t("admin.powers.kind"),
      render: ({ kind }) => {
        const known = kindOf(kind);
        return known ? t(`admin.powers.kinds.${known}`) : kind;
      },
    },
    { key: "basis", title: t("admin.powers.basis"), render: ({ basis }) => <BasisLinks basis={basis} /> },
    { key: "holders", title: t("admin.powers.holders"), render: (line) => <Holders line={line} /> },
  ];
  return (
    <AdminPage title={t("admin.titles.powers")} intro={t("admin.powers.intro")}>
      <Filter search={search} apply={(fields) => void navigate({ search: fields })}>
        <FilterText name="q" label={t("admin.q")} value={search.q} />
        <FilterChoice
          name="organ"
          label={t("admin.organ")}
          value={search.organ}
          options={organs.map(({ id, name }) => [id, name])}
        />
        <FilterChoice
          name="kind"
          label={t("admin.powers.kind")}
          value={search.kind}
          options={kinds.map((kind) => [kind, t(`admin.powers.kinds.${kind}`)])}
        />
      </Filter>
      <p className="admin-tools">
        <Link to="/admin/change" search={{ act: "proposePower" }}>
          {t("admin.titles.change")}
        </Link>{" "}
        <ExportRegistry list="powers" />
      </p>
      <Loaded answer={answer}>
        {(lines) => (
          <AdminTable caption={t("admin.titles.powers")} columns={columns} rows={lines} rowKey={({ code }) => code} />
        )}
      </Loaded>
    </AdminPage>
  );
}

function Holders({ line }: { line: PowerLine }) {
  const { t } = useTranslation("console");
  const { day } = useDates();
  if (line.holders.length === 0) return <span className="mf-quiet">{t("admin.powers.nobody")}</span>;
  return (
    <ul className="admin-list">
      {line.holders.map(({ organ, from, to, registeredIn }) => (
        <li key={`${organ.id} ${from}`} data-over={to !== undefined}>
          {organ.name}{" "}
          <span className="mf-quiet">
            {to === undefined ? t("admin.since", { from: day(from) }) : t("admin.until", { to: day(to) })}
          </span>{" "}
          <RegisteredIn matter={registeredIn} />{" "}
          {to === undefined && (
            <Link to="/admin/change" search={{ act: "withdrawPower", organ: organ.id, power: line.code }}>
              {t("admin.powers.withdraw")}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
