import { routes, type Dictionary, type DictionaryEntry } from "@mingfa/contract";
import { BasisLinks, Loaded, useAnswer, useSay } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";
import { Filter, FilterChoice, FilterText } from "../filter.tsx";
import { holds } from "../holds.ts";

const here = getRouteApi("/admin/dictionaries");
const names = ["duties", "terms", "choices", "statutes"] as const;

/** The lists of words that the packs hold. */
export function DictionariesPage() {
  const { t } = useTranslation("console");
  const { which, q } = here.useSearch();
  const navigate = here.useNavigate();
  const answer = useAnswer(routes.packs.dictionaries, {});
  const chosen = names.find((name) => name === which) ?? "duties";
  return (
    <AdminPage title={t("admin.titles.dictionaries")} intro={t("admin.dictionaries.intro")}>
      <Filter
        search={{ ...(which && { which }), ...(q && { q }) }}
        apply={(fields) => void navigate({ search: fields })}
      >
        <FilterChoice
          name="which"
          label={t("admin.dictionaries.which")}
          value={chosen}
          options={names.map((name) => [name, t(`admin.dictionaries.names.${name}`)])}
        />
        <FilterText name="q" label={t("admin.q")} value={q} />
      </Filter>
      <Loaded answer={answer}>{(all) => <Entries dictionary={all.find(({ id }) => id === chosen)} q={q} />}</Loaded>
    </AdminPage>
  );
}

function Entries({ dictionary, q }: { dictionary: Dictionary | undefined; q: string | undefined }) {
  const { t } = useTranslation("console");
  const say = useSay();
  if (!dictionary) return null;
  const columns: Column<DictionaryEntry>[] = [
    {
      key: "label",
      title: t("admin.dictionaries.label"),
      render: ({ code, label }) =>
        dictionary.id === "statutes" ? (
          <a href={`/law/${encodeURIComponent(code)}`} target="_blank" rel="noopener">
            {say(label)}
          </a>
        ) : (
          say(label)
        ),
    },
    { key: "code", title: t("admin.dictionaries.code"), render: ({ code }) => code },
    { key: "detail", title: t("admin.dictionaries.detail"), render: ({ detail }) => detail && say(detail) },
    { key: "basis", title: t("admin.dictionaries.basis"), render: ({ basis }) => <BasisLinks basis={basis} /> },
    {
      key: "usedBy",
      title: t("admin.dictionaries.usedBy"),
      render: ({ usedBy }) => usedBy.map(say).join(t("admin.separator")),
    },
  ];
  const shown = dictionary.entries.filter(({ code, label, detail }) =>
    holds(q, code, label, ...(detail ? [detail] : [])),
  );
  return (
    <>
      <p className="mf-quiet" role="status">
        {t("admin.dictionaries.shown", { count: shown.length })}
      </p>
      <AdminTable
        caption={t(`admin.dictionaries.names.${dictionary.id}`)}
        columns={columns.filter(({ key }) => shown.some((entry) => has(entry, key)))}
        rows={shown}
        rowKey={({ code }) => code}
      />
    </>
  );
}

/** A column in which nothing stands is not drawn. */
const has = ({ detail, basis, usedBy }: DictionaryEntry, column: string): boolean =>
  column === "detail"
    ? detail !== undefined
    : column === "basis"
      ? basis.length > 0
      : column === "usedBy"
        ? usedBy.length > 0
        : true;
