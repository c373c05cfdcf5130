import { routes, type ItemSummary } from "@mingfa/contract";
import { Loaded, useAnswer, useSay } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Page } from "../page.tsx";

const here = getRouteApi("/");

/** The services of the city, found by a few characters of their names. */
export function HomePage() {
  const { t } = useTranslation("portal");
  const { q = "" } = here.useSearch();
  const navigate = here.useNavigate();
  const items = useAnswer(routes.items.list, {});
  return (
    <Page title={t("home.title")}>
      <div className="mf-field search" role="search">
        <label htmlFor="search">{t("home.search")}</label>
        <p className="mf-field-hint" id="search-hint">
          {t("home.searchHint")}
        </p>
        <input
          id="search"
          type="search"
          autoComplete="off"
          aria-describedby="search-hint"
          value={q}
          onChange={(event) =>
            void navigate({
              search: event.target.value === "" ? {} : { q: event.target.value },
              replace: true,
              resetScroll: false,
            })
          }
        />
      </div>
      <Loaded answer={items}>{(all) => <ItemList items={all.filter((item) => matches(item, q))} query={q} />}</Loaded>
    </Page>
  );
}

function ItemList({ items, query }: { items: ItemSummary[]; query: string }) {
  const { t } = useTranslation("portal");
  const say = useSay();
  if (items.length === 0) return <p role="status">{query === "" ? t("home.empty") : t("home.nothing", { query })}</p>;
  return (
    <>
      <p className="mf-quiet" role="status">
        {t("home.found", { count: items.length })}
      </p>
      <ul className="cards">
        {items.map((item) => (
          <li key={item.id}>
            <h2>
              <Link to="/items/$item" params={{ item: item.id }}>
                {say(item.title)}
              </Link>
            </h2>
            <p>{say(item.summary)}</p>
            <p className="mf-quiet">{item.organ.name}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

const matches = (item: ItemSummary, query: string): boolean => {
  const sought = query.normalize("NFKC").trim().toLowerCase();
  const text = [item.title.zh, item.title.en, item.summary.zh, item.summary.en, item.organ.name]
    .join("\n")
    .toLowerCase();
  return sought.split(/\s+/).every((word) => text.includes(word));
};
