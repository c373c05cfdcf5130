import type { Figure } from "#platform/metrics";
import type { Log } from "./log.ts";
import { countPending } from "./store.ts";

export const ledgerFigures = ({ db }: Log): Figure[] => [
  {
    name: "mingfa_log_pending_leaves",
    help: "Leaves that the sequencer has not placed yet",
    read: () => countPending(db),
  },
];
