import type { JsonObject } from "@mingfa/core/procedure";
import type { Database } from "#platform/database";
import type { ProcedureNode } from "./node.ts";
import type { Draft } from "./record.ts";

/** Where a change beyond the matter is made: within the act's transaction, as of the day the act takes effect. */
export type ChangeSite = { tx: Database; matter: string; applicant: string; on: string };

/** Makes a declared change with what its pack hands in. A Problem that it throws refuses the act. */
export type ChangeHandler = (site: ChangeSite, given: JsonObject) => Promise<void>;

/** Handlers by the name that packs use as `change`. */
export type ChangeHandlers = Readonly<Record<string, ChangeHandler>>;

/** Makes what acts change beyond their matter, in the order of the acts; all of it stands or falls with them. */
export const applyChanges = async (
  { changes }: Pick<ProcedureNode, "changes">,
  tx: Database,
  { id: matter, applicant }: { id: string; applicant: string },
  drafts: readonly Draft[],
): Promise<void> => {
  for (const { effectiveOn, body } of drafts)
    for (const { change, with: given } of body.changes.applied ?? []) {
      const handler = changes[change];
      if (!handler) throw new Error(`no handler for the change ${change}`);
      await handler({ tx, matter, applicant, on: effectiveOn }, given);
    }
};
