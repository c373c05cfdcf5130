import type { Text } from "@mingfa/contract";
import { civilDate, matterClocks, versionFor, type MatterState, type Procedure } from "@mingfa/core/procedure";
import { organNames } from "#organ";
import { foldToday } from "./fold.ts";
import { versionsOf, type ProcedureNode } from "./node.ts";
import { eachRunning, type RunningMatter } from "./running-matters.ts";

/** A term that ends on another day, or runs under one version only. */
type Term = { label: Text; before?: string; after?: string };

/** What a version would change in one matter that runs under another. */
export type ReachedMatter = {
  matter: string;
  number: string;
  stage: Text;
  organ: string;
  under: string;
  terms: Term[];
  /** Acts that can be done at its stage under one version and not under the other. */
  gained: Text[];
  lost: Text[];
};

/** `matters` holds the first `most` of those in which something moves. */
export type Reach = { lookedAt: number; reached: number; changed: number; matters: ReachedMatter[] };

/**
 * Folds every running matter of a procedure and asks whether the candidate would govern its next act from the day it is
 * in force, and what would move then. Nothing is written.
 */
export const versionReach = async (node: ProcedureNode, candidate: Procedure, most: number): Promise<Reach> => {
  const { id, version, inForce } = candidate.definition;
  const known = versionsOf(node, id);
  const versions = [...known.filter(({ definition }) => definition.version !== version), candidate];
  const today = civilDate(node.now());
  const on = inForce > today ? inForce : today;
  const reach: Reach = { lookedAt: 0, reached: 0, changed: 0, matters: [] };
  await eachRunning(node.db, id, (matters) => {
    for (const matter of matters.filter((one) => one.version !== version)) {
      const pinned = known.find(({ definition }) => definition.version === matter.version);
      if (!pinned) continue;
      reach.lookedAt++;
      const { state } = foldToday(node, pinned, matter, matter.acts, today);
      if (versionFor(versions, matter.version, state.stage, on) !== candidate) continue;
      reach.reached++;
      const change = changeOf(node, matter, { pinned, candidate, state, today });
      if (change.terms.length + change.gained.length + change.lost.length === 0) continue;
      reach.changed++;
      if (reach.matters.length < most) reach.matters.push(change);
    }
  });
  const names = await organNames(node.db, [...new Set(reach.matters.map(({ organ }) => organ))]);
  return { ...reach, matters: reach.matters.map((one) => ({ ...one, organ: names.get(one.organ) ?? one.organ })) };
};

type Between = { pinned: Procedure; candidate: Procedure; state: MatterState; today: string };

const changeOf = (node: ProcedureNode, matter: RunningMatter, between: Between): ReachedMatter => {
  const { pinned, candidate, state, today } = between;
  const dues = (procedure: Procedure) =>
    new Map(
      matterClocks(procedure, state, today, node.law)
        .filter(({ state: clock }) => clock.status !== "stopped" && clock.status !== "idle")
        .map(({ key, definition, state: { due } }) => [key, { label: definition.label, due }]),
    );
  const [old, now] = [dues(pinned), dues(candidate)];
  const terms = [...new Set([...old.keys(), ...now.keys()])].flatMap((key): Term[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const label = is?.label ?? was?.label;
    if (!label || (was && is && was.due === is.due)) return [];
    return [{ label, ...due("before", was?.due), ...due("after", is?.due) }];
  });
  const [could, can] = [actsAt(pinned, state), actsAt(candidate, state)];
  return {
    matter: matter.id,
    number: matter.number,
    stage: pinned.definition.stages[state.stage]?.label ?? { zh: state.stage, en: state.stage },
    organ: matter.organ,
    under: matter.version,
    terms,
    gained: without(can, could),
    lost: without(could, can),
  };
};

const due = (key: "before" | "after", value: string | undefined) => (value === undefined ? {} : { [key]: value });

/** Acts that the stage allows, by id. */
const actsAt = ({ acts, definition }: Procedure, { stage }: MatterState): Map<string, Text> =>
  new Map(
    [...acts.values()]
      .filter(({ definition: { from } }) => from?.includes(stage) ?? definition.stages[stage]?.final !== true)
      .map((act) => [act.id, act.definition.label]),
  );

const without = (acts: Map<string, Text>, others: Map<string, Text>): Text[] =>
  [...acts].flatMap(([id, label]) => (others.has(id) ? [] : [label]));
