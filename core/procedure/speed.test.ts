import { describe, expect, it } from "vitest";
import { microseconds } from "../testing/microseconds.ts";
import { decide } from "./decide.ts";
import { permitted } from "./permitted.ts";
import { settle } from "./settle.ts";
import { Matter, officer } from "./testing/matter.ts";
import { law, loaded, penaltySource } from "./testing/packed.ts";

const chief = officer("head", "u-9");

/** A case of thirty-odd acts, twenty parties and as many payments running. */
const long = (): Matter => {
  const matter = new Matter(loaded(penaltySource()), law);
  const worker = officer("officer", "u-1");
  const lookups = { earlier: { sameAct: false, withinYear: false } };
  matter.act("file", "2026-01-05", chief, { input: { officers: ["u-1", "u-2"], source: "patrol" }, lookups });
  for (let n = 0; n < 5; n++) matter.act("seize", "2026-01-07", worker, { input: { goods: `设备${n}` } });
  const parties = Array.from({ length: 20 }, (_, n) => ({ name: `当事人${n}`, fine: 100 * (n + 1) }));
  matter.act("tell", "2026-02-11", worker, { input: { parties } });
  matter.act("decide", "2026-04-10", chief);
  for (let n = 1; n <= 20; n++)
    matter.act("serve", "2026-04-20", worker, { object: String(n), input: { servedOn: "2026-04-20" } });
  return matter;
};

describe("CPU time", () => {
  const matter = long();
  const now = matter.at("2026-04-21");
  const request = { act: "pay", actor: officer("officer", "u-1"), input: {}, lookups: {}, object: "7" };

  it("a decision takes at most 200 µs", () => {
    expect(decide(now, request).kind).toBe("outcome");
    expect(microseconds(500, () => decide(now, request))).toBeLessThan(200);
  });

  it("telling all acts with their reasons takes at most 2 ms", () => {
    expect(microseconds(200, () => permitted(now, chief))).toBeLessThan(2_000);
  });

  it("settling a matter of twenty-eight clocks takes at most 500 µs", () => {
    expect(Object.keys(matter.state.clocks)).toHaveLength(28);
    expect(microseconds(200, () => settle(now))).toBeLessThan(500);
  });
});
