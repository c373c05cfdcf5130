import { setTimeout as pause } from "node:timers/promises";
import { markApplied, unappliedCalendar } from "#law";
import { withLock } from "#platform/database";
import { movedTerms, reprojectRunning } from "#procedure";
import type { AdministrationNode } from "./administration-node.ts";

const lookMs = 500;
/** By then every process has read the new calendar: no act made by the old one can come after the queues were redone. */
const settleMs = 2_000;

/**
 * Reads newly published calendars, and lets the queues follow them: one process redoes what they show of every running
 * matter. Decisions follow at once, for they count anew each time; only what queues repeat must be written again.
 */
export const followCalendars = async (
  node: AdministrationNode,
  signal: AbortSignal,
  onError: (error: unknown) => void,
): Promise<void> => {
  while (!signal.aborted) {
    try {
      await node.calendars.refresh();
      if ((await unappliedCalendar(node.db)) !== undefined) {
        await pause(settleMs, undefined, { signal, ref: false });
        await withLock(node.db, "administration.calendar", signal, () => applyCalendars(node));
      }
    } catch (error) {
      if (!signal.aborted) onError(error);
    }
    await pause(lookMs, undefined, { signal, ref: false }).catch(() => undefined);
  }
};

/** Lets the queues follow every published calendar that they don't follow yet. */
export const applyCalendars = async (node: AdministrationNode): Promise<void> => {
  for (let id = await unappliedCalendar(node.db); id !== undefined; id = await unappliedCalendar(node.db)) {
    await node.calendars.refresh();
    const around = node.calendars.around(id);
    if (!around) return;
    const { lookedAt, matters } = await movedTerms(node.procedure, around, 0);
    await reprojectRunning(node.procedure);
    await markApplied(node.db, id, lookedAt, matters);
  }
};
