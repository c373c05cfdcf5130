import { routes, type CalendarMove, type CalendarMoves, type CalendarNotice } from "@mingfa/contract";
import { ProblemNotice, useClient, useSay } from "@mingfa/ui";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { AdminTable, type Column } from "../admin-table.tsx";

/** What a calendar would move, asked for and then listed; nothing is done by asking. */
export function Moves({ notice }: { notice: CalendarNotice }) {
  const { t } = useTranslation("console");
  const client = useClient();
  const ask = useMutation({
    mutationFn: () =>
      client.call(routes.calendars.moves, { body: { year: notice.year, source: notice.source, rows: notice.rows } }),
  });
  return (
    <>
      <p>
        <button type="button" className="mf-button" data-kind="plain" onClick={() => ask.mutate()}>
          {t("admin.calendars.moves")}
        </button>
      </p>
      <div role="status">{ask.data && <Moved moves={ask.data} />}</div>
      {ask.error && <ProblemNotice error={ask.error} />}
    </>
  );
}

function Moved({ moves: { lookedAt, matters, terms, moves } }: { moves: CalendarMoves }) {
  const { t } = useTranslation("console");
  const say = useSay();
  if (terms === 0) return <p>{t("admin.calendars.movesNone", { lookedAt })}</p>;
  const columns: Column<CalendarMove>[] = [
    { key: "number", title: t("admin.calendars.matter"), render: ({ number, title }) => `${number} ${say(title)}` },
    { key: "term", title: t("admin.calendars.term"), render: ({ clock }) => say(clock) },
    { key: "before", title: t("admin.calendars.before"), render: ({ before }) => before },
    { key: "after", title: t("admin.calendars.after"), render: ({ after }) => <strong>{after}</strong> },
  ];
  return (
    <>
      <p>{t("admin.calendars.movesCounts", { lookedAt, matters, terms })}</p>
      {moves.length < terms && <p>{t("admin.calendars.movesFirst", { count: moves.length })}</p>}
      <AdminTable
        caption={t("admin.calendars.moves")}
        columns={columns}
        rows={moves}
        rowKey={({ matter, clock }) => `${matter} ${clock.zh}`}
      />
    </>
  );
}
