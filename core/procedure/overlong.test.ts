import { beforeEach, describe, expect, it } from "vitest";
import { Matter, officer, verdict } from "./testing/matter.ts";
import { law, loaded, penaltySource } from "./testing/packed.ts";

const procedure = loaded(penaltySource());
const [worker, chief] = [officer("officer", "u-1"), officer("head", "u-9")];

let matter: Matter;
beforeEach(() => {
  matter = new Matter(procedure, law);
  const input = { officers: ["u-1", "u-2"], source: "patrol" };
  matter.act("file", "2026-01-05", chief, { input, lookups: { earlier: { sameAct: false, withinYear: false } } });
});

const extendSeizure = (on: string, days: number) =>
  matter.act("extendSeizure", on, chief, { object: "1", input: { days } });

describe("an extension that the articles give no effect is refused, not recorded (行政强制法 25)", () => {
  beforeEach(() => {
    matter.act("seize", "2026-01-06", worker, { input: { goods: "某物" } });
  });

  it("thirty days in all, however they are divided", () => {
    expect(verdict(extendSeizure("2026-01-20", 20))).toEqual(["allowed"]);
    const before = matter.acts.length;
    expect(verdict(extendSeizure("2026-01-21", 11))).toEqual(["tooLong"]);
    expect(matter.acts.length).toBe(before);
    expect(verdict(extendSeizure("2026-01-21", 10))).toEqual(["allowed"]);
    expect(verdict(extendSeizure("2026-01-22", 1))).toEqual(["tooOften"]);
  });

  it("not after the term has ended, and the refusal names clock and article", () => {
    expect(matter.clock("seizure/1/term", "2026-02-05")?.due).toBe("2026-02-05");
    const late = extendSeizure("2026-02-06", 5);
    expect(late).toMatchObject({
      kind: "refusal",
      code: "condition",
      reasons: [{ id: "tooLate", basis: ["行政强制法/25/1"], message: { zh: expect.stringContaining("扣押期限") } }],
    });
  });
});
