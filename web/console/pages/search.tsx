import { routes, type SearchPage as Found } from "@mingfa/contract";
import { Loaded, useAnswer, usePageTitle } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FacetList } from "../find/facet-list.tsx";
import { ColumnChoice } from "../queue/column-choice.tsx";
import type { FindSearch } from "../queue/desk-search.ts";
import { filled } from "../queue/filled.ts";
import { ExportMenu } from "../queue/export-menu.tsx";
import { useColumns } from "../queue/kept-columns.ts";
import { QueueTable } from "../queue/queue-table.tsx";

const here = getRouteApi("/search");

/** Matters of every authority the officer may look into, by number, name or identifier, narrowed by facets. */
export function SearchPage() {
  const { t } = useTranslation("console");
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const { after: _place, ...asked } = search;
  const answer = useAnswer(routes.queue.search, { query: search });
  const facets = useAnswer(routes.queue.facets, { query: asked });
  usePageTitle(t("search.title"), t("product"));
  return (
    <section className="plain">
      <h1>{t("search.title")}</h1>
      <form
        key={search.q ?? ""}
        role="search"
        className="find"
        onSubmit={(event) => {
          event.preventDefault();
          const { q: _old, ...others } = asked;
          void navigate({ search: { ...others, ...filled(event.currentTarget) } });
        }}
      >
        <label htmlFor="find-q">{t("queue.q")}</label>
        <input id="find-q" name="q" type="search" maxLength={100} defaultValue={search.q ?? ""} data-search />
        <button type="submit" className="mf-button">
          {t("search.submit")}
        </button>
      </form>
      <p className="mf-quiet">{t("search.scope")}</p>
      <div className="find-columns">
        <Loaded answer={facets}>{(found) => <FacetList facets={found} search={search} />}</Loaded>
        <div>
          <Loaded answer={answer}>{(page) => <FoundList search={search} page={page} />}</Loaded>
        </div>
      </div>
    </section>
  );
}

function FoundList({ search, page }: { search: FindSearch; page: Found }) {
  const { t } = useTranslation("console");
  const { columns, choose } = useColumns("search", ["number", "title", "applicant", "stage", "due", "organ", "opened"]);
  const { after, ...first } = search;
  return (
    <>
      <div className="queue-tools">
        <span className="mf-quiet queue-hint">{t("queue.keys")}</span>
        <span className="queue-menus">
          <ColumnChoice columns={columns} choose={choose} />
          <ExportMenu columns={columns} search={first} />
        </span>
      </div>
      {page.bounded && <p className="mf-notice">{t("queue.bounded")}</p>}
      {page.lines.length === 0 ? (
        <p className="queue-empty">{t("search.empty")}</p>
      ) : (
        <QueueTable lines={page.lines} columns={columns} caption={t("search.found")} />
      )}
      <p className="pages">
        {after !== undefined && (
          <Link to="/search" search={first}>
            {t("desk.first")}
          </Link>
        )}
        {page.next !== undefined && (
          <Link to="/search" search={{ ...first, after: page.next }}>
            {t("desk.next")}
          </Link>
        )}
      </p>
    </>
  );
}
