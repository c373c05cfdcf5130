import type { CalendarRow } from "@mingfa/contract";
import { useDates } from "@mingfa/ui";
import { useTranslation } from "react-i18next";
import { AdminTable, type Column } from "../admin-table.tsx";

/** The lines of a year's arrangement. */
export function Rows({ rows }: { rows: CalendarRow[] }) {
  const { t } = useTranslation("console");
  const { day } = useDates();
  const columns: Column<CalendarRow>[] = [
    { key: "holiday", title: t("admin.calendars.holiday"), render: ({ holiday }) => holiday },
    {
      key: "kind",
      title: t("admin.calendars.kind"),
      render: ({ kind }) => <span className="mf-tag">{t(`admin.calendars.${kind}`)}</span>,
    },
    { key: "from", title: t("admin.calendars.from"), render: ({ from }) => day(from) },
    { key: "to", title: t("admin.calendars.to"), render: ({ to }) => day(to) },
  ];
  return (
    <AdminTable
      caption={t("admin.calendars.days")}
      columns={columns}
      rows={rows}
      rowKey={({ kind, from }) => `${kind} ${from}`}
    />
  );
}
