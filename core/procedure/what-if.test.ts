import { describe, expect, it } from "vitest";
import { runClock, type ClockEvent } from "../law/index.ts";
import { law } from "./testing/packed.ts";
import { supposedEvents } from "./what-if.ts";

const events: ClockEvent[] = [{ kind: "start", on: "2026-03-02" }];
const term = law.terms.get("ALIC.42.decide20");

describe("what if", () => {
  it("time had not counted: as many working days later as were left out", () => {
    if (!term) throw new Error("the packs have no term ALIC.42.decide20");
    const due = (all: ClockEvent[]) => runClock(term, all, "2026-03-05", law).due;
    expect(due(events)).toBe("2026-03-30");
    // Three working days left out.
    expect(due(supposedEvents(term, events, { excluded: { from: "2026-03-09", to: "2026-03-11" } }))).toBe(
      "2026-04-02",
    );
  });

  it("the clock had run from another day", () => {
    if (!term) throw new Error("the packs have no term ALIC.42.decide20");
    const supposed = supposedEvents(term, events, { start: "2026-03-03" });
    expect(runClock(term, supposed, "2026-03-05", law).due).toBe("2026-03-31");
  });

  it("what no article allows has no effect, and the clock says so", () => {
    const other = [...law.terms.values()].find(
      ({ exclusion, suspension, unit }) => !exclusion && !suspension && unit === "workday",
    );
    if (!other) throw new Error("every term of the packs may stand still");
    const supposed = supposedEvents(other, events, { excluded: { from: "2026-03-03", to: "2026-03-04" } });
    const clock = runClock(other, supposed, "2026-03-05", law);
    expect(clock.due).toBe(runClock(other, events, "2026-03-05", law).due);
    expect(clock.refused.map(({ code }) => code)).toContain("notAllowed");
  });
});
