import type { MatterLine } from "@mingfa/contract";
import { BasisLinks, useDates, useSay } from "@mingfa/ui";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { ColumnName } from "./kept-columns.ts";

/** One cell of a list of matters. */
export function Cell({ line, column }: { line: MatterLine; column: ColumnName }) {
  const say = useSay();
  const { day } = useDates();
  switch (column) {
    case "number":
      return (
        <Link to="/matters/$matter" params={{ matter: line.id }}>
          {line.number}
        </Link>
      );
    case "title":
      return say(line.title);
    case "applicant":
      return line.applicant;
    case "stage":
      return say(line.stage.label);
    case "due":
      return <Due line={line} />;
    case "reason":
      return <Reason line={line} />;
    case "officer":
      return line.officer?.name ?? null;
    case "organ":
      return line.organ?.name ?? null;
    case "opened":
      return day(line.openedOn);
  }
}

function Due({ line: { due, level, group } }: { line: MatterLine }) {
  const { t } = useTranslation("console");
  const { day } = useDates();
  if (due === undefined) return <span className="mf-quiet">{t("desk.noDue")}</span>;
  return (
    <>
      {day(due)}{" "}
      {(group === "overdue" || group === "amber") && (
        <span className="mf-tag" data-level={level}>
          {t(`queue.group.${group}`)}
        </span>
      )}
    </>
  );
}

function Reason({ line: { reason, basis } }: { line: MatterLine }) {
  const say = useSay();
  if (!reason) return null;
  return (
    <>
      {say(reason)} {basis && basis.length > 0 && <BasisLinks basis={basis} />}
    </>
  );
}
