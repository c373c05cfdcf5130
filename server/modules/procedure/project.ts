import { addDays, dayNumber } from "@mingfa/core/law";
import {
  matterClocks,
  type LawContext,
  type MatterClock,
  type MatterState,
  type Procedure,
} from "@mingfa/core/procedure";
import { heldBy } from "./held.ts";
import type { ProcedureNode } from "./node.ts";
import type { Projection } from "./write-acts.ts";

/**
 * What queues show of a state: the stage, the next due date of a clock the organ keeps or what holds it up, and when the
 * law itself acts next.
 */
export const project = (node: ProcedureNode, procedure: Procedure, state: MatterState, today: string): Projection => {
  const clocks = matterClocks(procedure, state, today, node.law);
  const running = clocks.filter(
    ({ state: clock }) => clock.status !== "stopped" && clock.status !== "idle" && clock.due !== undefined,
  );
  const byDue = running.sort((a, b) => ((a.state.due ?? "") < (b.state.due ?? "") ? -1 : 1));
  const next = byDue.find(({ definition }) => definition.keeper === "organ");
  const lawClocks = new Set(
    [...procedure.acts.values()].flatMap((act) =>
      act.definition.by === "law" ? (act.definition.expiry?.clock ?? []) : [],
    ),
  );
  const lawful = byDue.find(({ definition }) => lawClocks.has(definition.name));
  const due = next?.state.due?.slice(0, 10) ?? null;
  const final = procedure.definition.stages[state.stage]?.final ?? false;
  const held = final || due !== null ? null : heldBy(procedure, state, clocks);
  return {
    version: procedure.definition.version,
    sequence: state.sequence,
    stage: state.stage,
    final,
    due: final ? null : due,
    dueClock: final ? null : (next?.key ?? null),
    warnOn: final || !next || due === null ? null : daysBefore(due, next, node.law),
    held: held?.held ?? null,
    heldClock: held?.clock ?? null,
    heldSince: held?.since ?? null,
    settleOn: final || !lawful?.state.due ? null : addDays(lawful.state.due.slice(0, 10), 1),
  };
};

/** The first day on which no more than the warning's number of its own units is left. */
const daysBefore = (due: string, { definition: { warn }, state }: MatterClock, { calendar }: LawContext): string => {
  const last = dayNumber(due);
  if (state.dayCount !== "workday" || last === undefined) return addDays(due, -warn);
  return addDays(due, calendar.workday(calendar.worked(last) - warn) - last);
};
