import type { Text } from "@mingfa/contract";
import { civilDate, matterClocks, type LawContext } from "@mingfa/core/procedure";
import { foldToday } from "./fold.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { eachRunning, type RunningMatter } from "./running-matters.ts";

/** A term of a running matter that ends on another day by another calendar. */
export type MovedTerm = { matter: string; number: string; title: Text; clock: Text; before: string; after: string };

/** `moves` holds the first `most` of `terms`, which lie in `matters` of the `lookedAt` running ones. */
export type MovedTerms = { lookedAt: number; matters: number; terms: number; moves: MovedTerm[] };

type Calendar = LawContext["calendar"];

/** Counts every running term by both calendars and names those that move. Nothing is written. */
export const movedTerms = async (
  node: ProcedureNode,
  calendars: { before: Calendar; after: Calendar },
  most: number,
): Promise<MovedTerms> => {
  const found: MovedTerms = { lookedAt: 0, matters: 0, terms: 0, moves: [] };
  const today = civilDate(node.now());
  await eachRunning(node.db, null, (matters) => {
    for (const matter of matters) {
      const moves = movesIn(node, matter, calendars, today);
      found.lookedAt++;
      found.terms += moves.length;
      if (moves.length > 0) found.matters++;
      found.moves.push(...moves.slice(0, most - found.moves.length));
    }
  });
  return found;
};

const movesIn = (
  node: ProcedureNode,
  matter: RunningMatter,
  { before, after }: { before: Calendar; after: Calendar },
  today: string,
): MovedTerm[] => {
  const procedure = versionsOf(node, matter.procedure).find(({ definition }) => definition.version === matter.version);
  if (!procedure) return [];
  const dues = (calendar: Calendar) => {
    const law = { ...node.law, calendar };
    const { state } = foldToday({ ...node, law }, procedure, matter, matter.acts, today);
    return new Map(
      matterClocks(procedure, state, today, law)
        .filter(({ state: clock }) => clock.status !== "stopped" && clock.status !== "idle")
        .map((clock) => [clock.key, clock]),
    );
  };
  const old = dues(before);
  return [...dues(after)].flatMap(([key, { state, definition }]) => {
    const [was, is] = [old.get(key)?.state.due, state.due];
    if (was === undefined || is === undefined || was === is) return [];
    const { id, number } = matter;
    return [{ matter: id, number, title: procedure.definition.title, clock: definition.label, before: was, after: is }];
  });
};
