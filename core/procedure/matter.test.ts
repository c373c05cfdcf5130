import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { initialState } from "./initial.ts";
import { applyAct, type FoldedAct } from "./matter.ts";
import { loaded, penaltySource } from "./testing/packed.ts";

const first = initialState(loaded(penaltySource()));
const act = (sequence: number, changes: FoldedAct["changes"] = {}): FoldedAct => ({
  sequence,
  act: "file",
  actor: { kind: "officer", id: "u-1" },
  effectiveOn: "2026-01-05",
  changes,
});

describe("a matter's state", () => {
  it("begins at the first stage of everything, with the facts known from the start", () => {
    expect(first).toEqual({
      stage: "lead",
      tracks: { hearing: "none", pause: "none" },
      facts: { officers: [], informant: null, repeated: false },
      objects: [],
      done: {},
      clocks: {},
      recused: [],
      sequence: 0,
    });
  });

  it("is changed by what an act recorded, and the state before stays as it was", () => {
    const seizure = { kind: "seizure", id: "1", stage: "seized", fields: { goods: "设备" } };
    const one = applyAct(first, act(1, { stage: "investigating", set: { fileNumber: "A" }, created: [seizure] }));
    const start = { key: "decision", event: { kind: "start" as const, on: "2026-01-05" } };
    const moved = { kind: "seizure", id: "1", stage: "lifted", set: { weight: 3 } };
    const two = applyAct(
      one,
      act(2, { tracks: { pause: "appraisal" }, object: moved, recused: ["u-2"], clocks: [start] }),
    );
    expect(two).toMatchObject({
      stage: "investigating",
      tracks: { hearing: "none", pause: "appraisal" },
      facts: { fileNumber: "A", officers: [] },
      objects: [{ kind: "seizure", id: "1", stage: "lifted", fields: { goods: "设备", weight: 3 } }],
      done: {
        file: [
          { on: "2026-01-05", by: "u-1" },
          { on: "2026-01-05", by: "u-1" },
        ],
      },
      clocks: { decision: [start.event] },
      recused: ["u-2"],
      sequence: 2,
    });
    expect(one.objects).toEqual([seizure]);
    expect(first).toEqual(initialState(loaded(penaltySource())));
  });

  it("a gap, a repetition or a step back in the sequence is no history", () => {
    fc.assert(
      fc.property(fc.integer({ min: -2, max: 9 }), (sequence) => {
        fc.pre(sequence !== 1);
        expect(() => applyAct(first, act(sequence))).toThrow(RangeError);
      }),
    );
  });
});
