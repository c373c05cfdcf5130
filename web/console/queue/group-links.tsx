import { queueGroups, type DeskPage } from "@mingfa/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { DeskSearch } from "./desk-search.ts";

type GroupLinksProps = { search: DeskSearch; groups: DeskPage["groups"] };

/** The desk's views: all that is open, each group of it, and what is closed; filters go along. */
export function GroupLinks({ search, groups }: GroupLinksProps) {
  const { t } = useTranslation("console");
  const { after: _, group, show, ...filters } = search;
  const chosen = show === "closed" ? "closed" : (group ?? (show === "overdue" ? "overdue" : "all"));
  const views = [
    { id: "all", label: t("queue.all"), search: filters },
    ...queueGroups.map((id) => {
      const counted = groups?.find((one) => one.group === id);
      const count = counted && t(counted.more ? "queue.atLeast" : "queue.count", { count: counted.count });
      return { id, label: t(`queue.group.${id}`), count, search: { ...filters, group: id } };
    }),
    { id: "closed", label: t("queue.closed"), search: { ...filters, show: "closed" as const } },
  ];
  return (
    <nav aria-label={t("queue.groups")} className="views">
      {views.map(({ id, label, search: to, ...view }) => (
        <Link
          key={id}
          to="/"
          search={to}
          data-group={id}
          activeProps={{}}
          {...(id === chosen ? { "aria-current": "true" as const } : {})}
        >
          {label}
          {"count" in view && view.count !== undefined && <span className="views-count"> {view.count}</span>}
        </Link>
      ))}
    </nav>
  );
}
