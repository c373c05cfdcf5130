import type { ExportRequest, MatterLine, Text } from "@mingfa/contract";
import type { ExportColumn } from "./export-file.ts";

type ColumnName = ExportRequest["columns"][number];
type Column = ExportColumn & { of: (line: MatterLine, say: (text: Text) => string) => string };

/** The columns of lists of matters, as exported. */
export const exportColumns: Record<ColumnName, Column> = {
  number: { title: { zh: "编号", en: "Number" }, width: 16, of: ({ number }) => number },
  title: { title: { zh: "事项", en: "Item" }, width: 30, of: ({ title }, say) => say(title) },
  applicant: { title: { zh: "申请人", en: "Applicant" }, width: 28, of: ({ applicant }) => applicant },
  stage: { title: { zh: "环节", en: "Stage" }, width: 16, of: ({ stage }, say) => say(stage.label) },
  due: { title: { zh: "截止", en: "Due" }, width: 12, of: ({ due }) => due ?? "" },
  reason: { title: { zh: "原因", en: "Reason" }, width: 44, of: ({ reason }, say) => (reason ? say(reason) : "") },
  basis: {
    title: { zh: "依据", en: "Basis" },
    width: 32,
    of: ({ basis = [] }, say) => basis.map(({ text }) => text).join(say({ zh: "、", en: "; " })),
  },
  opened: { title: { zh: "收到", en: "Opened" }, width: 12, of: ({ openedOn }) => openedOn },
  organ: { title: { zh: "办理机关", en: "Authority" }, width: 28, of: ({ organ }) => organ?.name ?? "" },
  officer: { title: { zh: "经办人", en: "Officer" }, width: 12, of: ({ officer }) => officer?.name ?? "" },
};
