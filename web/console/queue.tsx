import type { MatterLine } from "@mingfa/contract";
import { useDates, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { Table, type TableColumnsType } from "antd";
import { useTranslation } from "react-i18next";
import type { DeskShow } from "./console.tsx";

/** Matters as rows, in the order the server gives: first due first. */
export function Queue({ lines, empty, show }: { lines: MatterLine[]; empty: string; show: DeskShow }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const { day } = useDates();
  const columns: TableColumnsType<MatterLine> = [
    {
      title: t("desk.number"),
      key: "number",
      width: 160,
      render: (_, line) => (
        <Link to="/matters/$matter" params={{ matter: line.id }}>
          {line.number}
        </Link>
      ),
    },
    { title: t("desk.matter"), key: "title", width: 220, render: (_, line) => say(line.title) },
    { title: t("desk.applicant"), key: "applicant", width: 200, dataIndex: "applicant" },
    { title: t("desk.stage"), key: "stage", width: 130, render: (_, line) => <Stage line={line} show={show} /> },
    { title: t("desk.due"), key: "due", width: 330, render: (_, line) => <Due line={line} /> },
    { title: t("desk.opened"), key: "opened", width: 220, render: (_, line) => day(line.openedOn) },
  ];
  return (
    <Table
      rowKey="id"
      size="small"
      sticky
      pagination={false}
      columns={columns}
      dataSource={lines}
      rowClassName={(line) => `level-${line.level}`}
      locale={{ emptyText: empty }}
      scroll={{ x: 1250 }}
    />
  );
}

/** The stage; following it leaves only the matters that stand there. */
function Stage({ line, show }: { line: MatterLine; show: DeskShow }) {
  const say = useSay();
  if (line.final) return say(line.stage.label);
  return (
    <Link to="/" search={{ show, stage: line.stage.id }}>
      {say(line.stage.label)}
    </Link>
  );
}

function Due({ line }: { line: MatterLine }) {
  const { t } = useTranslation("console");
  const say = useSay();
  const { day } = useDates();
  if (line.due === undefined) return <span className="mf-quiet">{t("desk.noDue")}</span>;
  const late = line.level === "red" || line.level === "amber" ? line.level : undefined;
  return (
    <>
      {day(line.due)}{" "}
      {late && (
        <span className="mf-tag" data-level={late}>
          {t(`desk.level.${late}`)}
        </span>
      )}
      {line.clock && <div className="mf-quiet">{say(line.clock)}</div>}
    </>
  );
}
