import { routes, type DeskPage as Desk } from "@mingfa/contract";
import { Loaded, useAnswer, usePageTitle } from "@mingfa/ui";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { BulkPanel } from "../queue/bulk-panel.tsx";
import { ColumnChoice } from "../queue/column-choice.tsx";
import { deskSearch, isNarrowed, type DeskSearch } from "../queue/desk-search.ts";
import { ExportMenu } from "../queue/export-menu.tsx";
import { FilterForm } from "../queue/filter-form.tsx";
import { GroupLinks } from "../queue/group-links.tsx";
import { useColumns } from "../queue/kept-columns.ts";
import { QueueTable } from "../queue/queue-table.tsx";
import { useSelection } from "../queue/selection.ts";

const here = getRouteApi("/");

/** The officer's queue: what to do next, by what is wrong and first due on top; the view is in the address. */
export function DeskPage() {
  const { t } = useTranslation("console");
  const search = here.useSearch();
  const navigate = here.useNavigate();
  const answer = useAnswer(routes.matters.desk, { query: search });
  usePageTitle(t("desk.title"), t("product"));
  const { show, group } = search;
  const view: DeskSearch = { ...(show && { show }), ...(group && { group }) };
  return (
    <section className="plain">
      <h1>{t("desk.title")}</h1>
      <GroupLinks search={search} groups={answer.data?.groups} />
      <details className="filters-fold" open={isNarrowed(search)}>
        <summary>{t("queue.filters")}</summary>
        <FilterForm
          search={search}
          apply={(fields) => void navigate({ search: deskSearch({ ...view, ...fields }) })}
          clear={isNarrowed(search) ? () => void navigate({ search: view }) : undefined}
        />
      </details>
      <Loaded answer={answer}>{(page) => <DeskList search={search} page={page} />}</Loaded>
    </section>
  );
}

function DeskList({ search, page }: { search: DeskSearch; page: Desk }) {
  const { t } = useTranslation("console");
  const { columns, choose } = useColumns("desk", ["number", "title", "applicant", "stage", "due", "reason", "officer"]);
  const selection = useSelection(page.lines.map(({ id }) => id));
  const [doing, setDoing] = useState<string[]>();
  const { after, ...first } = search;
  const empty = search.show === "closed" ? "closed" : search.group === "overdue" ? "overdue" : "open";
  return (
    <>
      <div className="queue-tools">
        <span className="mf-quiet queue-hint">{t("queue.keys")}</span>
        {selection.ids.size > 0 && doing === undefined && (
          <span className="queue-chosen" role="status">
            {t("queue.selected", { count: selection.ids.size })}{" "}
            <button type="button" className="mf-link-button" onClick={() => setDoing([...selection.ids])}>
              {t("bulk.look")}
            </button>{" "}
            <button type="button" className="mf-link-button" onClick={selection.none}>
              {t("queue.unselect")}
            </button>
          </span>
        )}
        <span className="queue-menus">
          <ColumnChoice columns={columns} choose={choose} />
          <ExportMenu columns={columns} desk={first} />
        </span>
      </div>
      {page.bounded && <p className="mf-notice">{t("queue.bounded")}</p>}
      {doing && <BulkPanel matters={doing} close={() => (setDoing(undefined), selection.none())} />}
      {page.lines.length === 0 ? (
        <p className="queue-empty">
          {isNarrowed(search) ? `${t("queue.nothing")}${t("queue.nothingHint")}` : t(`desk.empty.${empty}`)}
        </p>
      ) : (
        <QueueTable
          lines={page.lines}
          columns={columns}
          caption={t("queue.caption")}
          grouped={search.show !== "closed"}
          counts={page.groups}
          {...(search.show === "closed" ? {} : { selection })}
        />
      )}
      <p className="pages">
        {after !== undefined && (
          <Link to="/" search={first}>
            {t("desk.first")}
          </Link>
        )}
        {page.next !== undefined && (
          <Link to="/" search={{ ...first, after: page.next }}>
            {t("desk.next")}
          </Link>
        )}
      </p>
    </>
  );
}
