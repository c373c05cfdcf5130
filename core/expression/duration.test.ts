import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { duration, parseDuration, partsOf, printDuration } from "./duration.ts";

describe("durations", () => {
  it("print as ISO 8601 and read back the same", () => {
    const amounts = fc.oneof(
      fc.integer({ min: -120_000, max: 120_000 }).map((amount) => duration("months", amount)),
      fc.integer({ min: -315_600_000_000, max: 315_600_000_000 }).map((amount) => duration("seconds", amount)),
    );
    fc.assert(
      fc.property(amounts, (value) => {
        if (value === null) throw new Error("out of range");
        expect(parseDuration(printDuration(value))).toEqual(value);
      }),
    );
  });

  it.each([
    ["P1Y2M", "months", 14, "P1Y2M"],
    ["-P14M", "months", -14, "-P1Y2M"],
    ["P0Y", "months", 0, "P0M"],
    ["P1DT2H", "seconds", 93_600, "P1DT2H"],
    ["PT36H", "seconds", 129_600, "P1DT12H"],
    ["-PT90S", "seconds", -90, "-PT1M30S"],
    ["PT0S", "seconds", 0, "P0D"],
  ])("%s is %s %i, printed %s", (text, kind, amount, printed) => {
    const value = parseDuration(text);
    expect(value).toEqual({ kind, amount });
    expect(value && printDuration(value)).toBe(printed);
  });

  it.each([
    "",
    "P",
    "PT",
    "P1DT",
    "P1Y2D",
    "P1W",
    "P1.5D",
    "P-1D",
    "1D",
    "P1M2Y",
    "P10001Y",
    "PT1S ",
    "P9999999D",
    "p1d",
  ])("%s is refused", (text) => expect(parseDuration(text)).toBeNull());

  it("components carry the sign, those of the other kind are zero", () => {
    expect(partsOf({ kind: "months", amount: -14 })).toMatchObject({ years: -1, months: -2, days: 0, seconds: 0 });
    expect(partsOf({ kind: "seconds", amount: -93_605 })).toMatchObject({
      years: 0,
      days: -1,
      hours: -2,
      minutes: 0,
      seconds: -5,
    });
  });

  it("only whole amounts within ten thousand years", () => {
    expect([duration("months", 1.5), duration("months", 120_001), duration("seconds", Number.NaN)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
