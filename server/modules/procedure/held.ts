import type { MatterClock, MatterState, Procedure } from "@mingfa/core/procedure";

/** Why no term of the authority runs in an open matter, with the clock that stands for it, and since when. */
export type Held = { held: "party" | "excluded"; clock: string | null; since: string | null };

/** `clocks` are those that have started. Null where nothing holds the matter up but the authority itself. */
export const heldBy = (procedure: Procedure, state: MatterState, clocks: MatterClock[]): Held | null => {
  const still = clocks.find(({ definition, state: { status } }) => definition.keeper === "organ" && isStill(status));
  if (still) {
    const open = still.state.excludedSpans?.findLast(({ to }) => to === undefined);
    return { held: "excluded", clock: still.key, since: open?.from ?? null };
  }
  const theirs = clocks.find(
    ({ definition, state: { status } }) => definition.keeper === "party" && status === "running",
  );
  if (theirs) return { held: "party", clock: theirs.key, since: theirs.state.startedOn?.slice(0, 10) ?? null };
  return isPartysTurn(procedure, state.stage) ? { held: "party", clock: null, since: null } : null;
};

const isStill = (status: string): boolean => status === "excluded" || status === "suspended";

/** A stage that only acts of a party lead on from. */
const isPartysTurn = (procedure: Procedure, stage: string): boolean => {
  const onward = [...procedure.acts.values()].flatMap(({ definition: { by, from }, effects }) =>
    by !== "law" && from?.includes(stage) && effects.stage !== undefined ? [by] : [],
  );
  const isOfficer = (role: string): boolean => "duty" in (procedure.roles.get(role) ?? {});
  return onward.length > 0 && !onward.flat().some(isOfficer);
};
