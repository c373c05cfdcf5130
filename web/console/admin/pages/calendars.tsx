import { routes, type CalendarYearView } from "@mingfa/contract";
import { Loaded, useAnswer, useDates, useSession } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { AdminTable, type Column } from "../admin-table.tsx";
import { Proposals } from "../calendar/proposals.tsx";
import { Upload } from "../calendar/upload.tsx";

/** The years with their working days; the way to publish one, and what waits for confirmation. */
export function CalendarsPage() {
  const { t } = useTranslation("console");
  const duties = useSession().data?.duties ?? [];
  const answer = useAnswer(
    routes.calendars.years,
    {},
    // A year that was just published is followed until the queues have been counted anew.
    { refetchInterval: (data) => (data?.years.some(isBeingApplied) ? 2_000 : false) },
  );
  return (
    <AdminPage title={t("admin.titles.calendars")} intro={t("admin.calendars.intro")}>
      <Loaded answer={answer}>
        {({ years, proposals }) => (
          <>
            {proposals.length > 0 && <Proposals proposals={proposals} />}
            {duties.includes("systemAdministrator") && <Upload />}
            <Years years={years} />
          </>
        )}
      </Loaded>
    </AdminPage>
  );
}

const isBeingApplied = ({ publishedIn, applied }: CalendarYearView): boolean => publishedIn !== undefined && !applied;

function Years({ years }: { years: CalendarYearView[] }) {
  const { t } = useTranslation("console");
  const { day } = useDates();
  const columns: Column<CalendarYearView>[] = [
    {
      key: "year",
      title: t("admin.calendars.year"),
      render: ({ year }) => (
        <Link to="/admin/calendars/$year" params={{ year: String(year) }}>
          {year}
        </Link>
      ),
    },
    { key: "days", title: t("admin.calendars.workingDays"), render: ({ workingDays }) => workingDays },
    {
      key: "origin",
      title: t("admin.calendars.origin"),
      render: ({ publishedIn, publishedOn, applied }) =>
        publishedIn === undefined ? (
          t("admin.calendars.packed")
        ) : (
          <>
            <Link to="/matters/$matter" params={{ matter: publishedIn }}>
              {t("admin.calendars.published", { day: day(publishedOn ?? "") })}
            </Link>{" "}
            <span className="mf-quiet" role="status">
              {applied
                ? t("admin.calendars.moved", { lookedAt: applied.lookedAt, moved: applied.moved })
                : t("admin.calendars.applying")}
            </span>
          </>
        ),
    },
    { key: "source", title: t("admin.calendars.source"), render: ({ source }) => <Source source={source} /> },
  ];
  return (
    <AdminTable
      caption={t("admin.titles.calendars")}
      columns={columns}
      rows={years}
      rowKey={({ year }) => String(year)}
    />
  );
}

/** Addresses as links, everything else as words. */
function Source({ source }: { source: string }) {
  return source.split(" ").map((part) =>
    /^https?:\/\//.test(part) ? (
      <a key={part} href={part} target="_blank" rel="noopener noreferrer" className="admin-source">
        {part}
      </a>
    ) : (
      `${part} `
    ),
  );
}
