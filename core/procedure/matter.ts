import type { ClockEvent } from "../law/index.ts";
import type { Document } from "./document.ts";

/** JSON as it is stored and sent: facts, inputs and answers of lookups. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** What the shell knows of a matter before any act is read. */
export type MatterHead = { id: string; organ: string; applicant: string };

/** One of a matter's repeated objects: a service, a seizure, an addressee. */
export type MatterObject = { kind: string; id: string; stage: string; fields: JsonObject };

/** One performance of an act, as conditions see it. */
export type Done = { on: string; by: string | null };

/** A clock's event, keyed by `clock` or, for an object's clock, `kind/id/clock`. */
export type KeyedClockEvent = { key: string; event: ClockEvent };

/** A change beyond the matter, by its name in the packs, with what it was given. */
export type AppliedChange = { change: string; with: JsonObject };

export type Changes = {
  stage?: string;
  tracks?: Record<string, string>;
  set?: JsonObject;
  created?: MatterObject[];
  object?: { kind: string; id: string; stage?: string; set?: JsonObject };
  recused?: string[];
  children?: { procedure: string; link: string; facts: JsonObject }[];
  /** What it changed beyond the matter; the fold doesn't read it. */
  applied?: AppliedChange[];
  clocks?: KeyedClockEvent[];
  documents?: Document[];
};

/** The fold of a matter's acts; everything else about it (clocks' dates, permitted acts) is computed from here. */
export type MatterState = {
  stage: string;
  tracks: Record<string, string>;
  facts: JsonObject;
  objects: MatterObject[];
  done: Record<string, Done[]>;
  clocks: Record<string, ClockEvent[]>;
  recused: string[];
  /** Acts folded so far; the next act's sequence number is one more. */
  sequence: number;
};

/** The part of a recorded act that the fold needs. */
export type FoldedAct = {
  sequence: number;
  act: string;
  actor: { kind: string; id?: string };
  /** Civil date (Asia/Shanghai) on which it takes effect. */
  effectiveOn: string;
  changes: Changes;
};

/** State after one more act. Throws RangeError on a gap in the sequence: a fold over a torn history would lie. */
export const applyAct = (state: MatterState, act: FoldedAct): MatterState => {
  if (act.sequence !== state.sequence + 1)
    throw new RangeError(`act ${act.sequence} cannot follow act ${state.sequence}`);
  const { changes } = act;
  return {
    stage: changes.stage ?? state.stage,
    tracks: changes.tracks ? { ...state.tracks, ...changes.tracks } : state.tracks,
    facts: changes.set ? { ...state.facts, ...changes.set } : state.facts,
    objects: changeObjects(state.objects, changes),
    done: {
      ...state.done,
      [act.act]: [...(state.done[act.act] ?? []), { on: act.effectiveOn, by: act.actor.id ?? null }],
    },
    clocks: changes.clocks ? appendEvents(state.clocks, changes.clocks) : state.clocks,
    recused: changes.recused ? [...state.recused, ...changes.recused] : state.recused,
    sequence: act.sequence,
  };
};

const changeObjects = (objects: MatterObject[], { object, created }: Changes): MatterObject[] => {
  const moved = object
    ? objects.map((entry) =>
        entry.kind === object.kind && entry.id === object.id
          ? { ...entry, stage: object.stage ?? entry.stage, fields: { ...entry.fields, ...object.set } }
          : entry,
      )
    : objects;
  return created ? [...moved, ...created] : moved;
};

const appendEvents = (
  clocks: Record<string, ClockEvent[]>,
  events: KeyedClockEvent[],
): Record<string, ClockEvent[]> => {
  const next = { ...clocks };
  for (const { key, event } of events) next[key] = [...(next[key] ?? []), event];
  return next;
};
