import type { Load, MatterLine, StepFigures, TermFigures, Text } from "@mingfa/contract";
import { exportColumns, type ExportColumn } from "#procedure";

export type Table = { columns: ExportColumn[]; rows: string[][] };
type Say = (text: Text) => string;

const column = (zh: string, en: string): ExportColumn => ({ title: { zh, en }, width: 18 });

const counts = [
  column("在办", "Open"),
  column("即将到期", "Due soon"),
  column("超期", "Overdue"),
  column("不在计时", "Not counting"),
];
const countsOf = ({ open, amber, overdue, held }: Load["officers"][number] | Load["organs"][number]) =>
  [open, amber, overdue, held].map(String);

export const loadTable = (organs: Load["organs"]): Table => ({
  columns: [column("机关", "Authority"), ...counts, column("近30日办结", "Closed in 30 days")],
  rows: organs.map((row) => [row.organ.name, ...countsOf(row), String(row.closed)]),
});

export const officersTable = (officers: Load["officers"]): Table => ({
  columns: [column("经办人", "Officer"), column("机关", "Authority"), ...counts],
  rows: officers.map((row) => [row.officer.name, row.organ.name, ...countsOf(row)]),
});

export const lateTable = (late: MatterLine[], say: Say): Table => {
  const columns = (["number", "organ", "title", "applicant", "due", "reason", "basis", "officer"] as const).map(
    (name) => exportColumns[name],
  );
  return { columns, rows: late.map((line) => columns.map(({ of }) => of(line, say))) };
};

const spreads = (["natural", "working", "excluded"] as const).flatMap((measure) => {
  const said = {
    natural: ["自然日", "days"],
    working: ["工作日", "working days"],
    excluded: ["不计入的日", "days not counting"],
  } as const;
  const [zh, en] = said[measure];
  return [column(`${zh}中位`, `Median ${en}`), column(`${zh}九成`, `p90 ${en}`)];
});

export const stepsTable = (steps: StepFigures[], say: Say): Table => ({
  columns: [
    column("机关", "Authority"),
    column("事项", "Item"),
    column("环节", "Stage"),
    column("次数", "Times"),
    ...spreads,
  ],
  rows: steps.map(({ organ, procedure, stage, times, natural, working, excluded }) => [
    organ?.name ?? "",
    say(procedure.title),
    say(stage.label),
    ...[times, natural.median, natural.p90, working.median, working.p90, excluded.median, excluded.p90].map(String),
  ]),
});

export const termsTable = (terms: TermFigures[], say: Say): Table => ({
  columns: [
    column("机关", "Authority"),
    column("事项", "Item"),
    column("时限", "Time limit"),
    column("按时", "In time"),
    column("超期", "Late"),
  ],
  rows: terms.map(({ organ, procedure, clock, inTime, late }) => [
    organ?.name ?? "",
    say(procedure.title),
    say(clock.label),
    String(inTime),
    String(late),
  ]),
});
