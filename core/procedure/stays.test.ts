import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayNumber } from "../law/index.ts";
import type { FoldedAct } from "./matter.ts";
import { staysOf } from "./stays.ts";
import { law } from "./testing/packed.ts";

const { calendar } = law;
const act = (sequence: number, effectiveOn: string, changes: FoldedAct["changes"]): FoldedAct => ({
  sequence,
  act: "act",
  actor: { kind: "officer" },
  effectiveOn,
  changes,
});

describe("how long a matter stood at its stages", () => {
  it("is the days from coming there to going on; the stage it now stands at is not over", () => {
    // 2 March 2026 is a Monday.
    const acts = [
      act(1, "2026-03-02", { stage: "received" }),
      act(2, "2026-03-04", { stage: "accepted" }),
      act(3, "2026-03-06", {}),
      act(4, "2026-03-09", { stage: "granted" }),
    ];
    expect(staysOf(acts, calendar)).toEqual([
      { stage: "received", natural: 2, working: 2, excluded: 0 },
      { stage: "accepted", natural: 5, working: 3, excluded: 0 },
    ]);
  });

  it("leaves out the days that did not count, the last day of an exclusion among them, and counts two clocks once", () => {
    const paused = (kind: "exclude.begin" | "exclude.end", on: string) =>
      ["decision", "promised"].map((key) => ({
        key,
        event: kind === "exclude.begin" ? { kind, on, reason: "检测" } : { kind, on },
      }));
    const acts = [
      act(1, "2026-03-02", { stage: "accepted" }),
      act(2, "2026-03-04", { clocks: paused("exclude.begin", "2026-03-04") }),
      act(3, "2026-03-06", { clocks: paused("exclude.end", "2026-03-06") }),
      act(4, "2026-03-10", { stage: "granted" }),
    ];
    expect(staysOf(acts, calendar)).toEqual([{ stage: "accepted", natural: 8, working: 3, excluded: 3 }]);
  });

  it("never counts more than there was, and all stages together make the whole", () => {
    const days = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(days, (gaps) => {
        let on = "2026-01-05";
        const acts = gaps.map((gap, index) => act(index + 1, (on = addDays(on, gap)), { stage: `s${index}` }));
        const stays = staysOf(acts, calendar);
        const whole = (dayNumber(acts.at(-1)?.effectiveOn ?? "") ?? 0) - (dayNumber(acts[0]?.effectiveOn ?? "") ?? 0);
        expect(stays.reduce((sum, { natural }) => sum + natural, 0)).toBe(whole);
        for (const { natural, working, excluded } of stays) {
          expect(working).toBeGreaterThanOrEqual(0);
          expect(working + excluded).toBeLessThanOrEqual(natural);
        }
      }),
    );
  });
});
