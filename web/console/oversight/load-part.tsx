import { routes, type Load } from "@mingfa/contract";
import { Loaded, useAnswer } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { QueueTable } from "../queue/queue-table.tsx";
import { FiguresExport } from "./figures-export.tsx";
import type { OversightSearch } from "./oversight-search.ts";
import { FigureTable } from "./table.tsx";

/** What authorities and officers have before them, and what is overdue. */
export function LoadPart({ search }: { search: OversightSearch }) {
  const answer = useAnswer(routes.oversight.load, { query: search.organ === undefined ? {} : { organ: search.organ } });
  return <Loaded answer={answer}>{(load) => <LoadTables load={load} search={search} />}</Loaded>;
}

function LoadTables({ load: { organs, officers, late }, search }: { load: Load; search: OversightSearch }) {
  const { t } = useTranslation("console");
  const counts = [t("workload.open"), t("workload.amber"), t("workload.overdue"), t("workload.held")];
  const countsOf = ({ open, amber, overdue, held }: Load["officers"][number] | Load["organs"][number]) => [
    open,
    amber,
    overdue,
    held,
  ];
  return (
    <>
      <h2>
        {t("workload.load")} <FiguresExport table="organs" search={search} />
      </h2>
      <FigureTable
        caption={t("workload.load")}
        head={[t("workload.organ"), ...counts, t("workload.closed")]}
        rows={organs.map((row) => ({
          key: row.organ.id,
          cells: [
            <Link key="organ" to="/oversight" search={{ ...search, organ: row.organ.id }}>
              {row.organ.name}
            </Link>,
            ...countsOf(row),
            row.closed,
          ],
        }))}
      />
      <h2>
        {t("workload.officers")} <FiguresExport table="officers" search={search} />
      </h2>
      <FigureTable
        caption={t("workload.officers")}
        head={[t("workload.officer"), t("workload.organ"), ...counts]}
        rows={officers.map((row) => ({
          key: `${row.organ.id} ${row.officer.id}`,
          cells: [row.officer.name, row.organ.name, ...countsOf(row)],
        }))}
      />
      <h2>
        {t("workload.late")} <FiguresExport table="late" search={search} />
      </h2>
      {late.length === 0 ? (
        <p>{t("workload.lateNone")}</p>
      ) : (
        <QueueTable
          lines={late}
          columns={["number", "title", "due", "reason", "officer", "organ"]}
          caption={t("workload.late")}
          action={({ id }) => (
            <Link to="/oversight/urge" search={{ matter: id }}>
              {t("workload.urge")}
            </Link>
          )}
        />
      )}
    </>
  );
}
