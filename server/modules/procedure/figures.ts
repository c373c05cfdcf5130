import { civilDate } from "@mingfa/core/procedure";
import type { Figure } from "#platform/metrics";
import type { ProcedureNode } from "./node.ts";
import { countOpen, countOverdue } from "./counts.ts";

export const procedureFigures = ({ db, now }: ProcedureNode): Figure[] => [
  { name: "mingfa_matters_open", help: "Matters that have not ended", read: () => countOpen(db) },
  {
    name: "mingfa_matters_overdue",
    help: "Open matters whose authority is past a statutory term",
    read: () => countOverdue(db, civilDate(now())),
  },
];
