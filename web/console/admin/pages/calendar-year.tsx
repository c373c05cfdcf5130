import { routes } from "@mingfa/contract";
import { Loaded, useAnswer } from "@mingfa/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { AdminPage } from "../admin-page.tsx";
import { Rows } from "../calendar/rows.tsx";
import { YearGrid } from "../calendar/year-grid.tsx";

const here = getRouteApi("/admin/calendars/$year");

/** A year month by month: which days are worked, which are off, which are worked instead. */
export function CalendarYearPage() {
  const { t } = useTranslation("console");
  const { year } = here.useParams();
  const answer = useAnswer(routes.calendars.years, {});
  return (
    <AdminPage title={t("admin.calendars.title", { year })}>
      <Loaded answer={answer}>
        {({ years }) => {
          const found = years.find((one) => String(one.year) === year);
          if (!found) return <p>{t("admin.calendars.missing")}</p>;
          return (
            <>
              <p>
                {t("admin.calendars.workingDays")} <strong>{found.workingDays}</strong>
              </p>
              <YearGrid
                year={found.year}
                rows={years.filter((one) => Math.abs(one.year - found.year) <= 1).flatMap(({ rows }) => rows)}
              />
              <h2>{t("admin.calendars.days")}</h2>
              <Rows rows={found.rows} />
            </>
          );
        }}
      </Loaded>
    </AdminPage>
  );
}
