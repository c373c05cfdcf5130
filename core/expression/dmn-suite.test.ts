import { describe, expect, it } from "vitest";
import { isDecimal } from "./decimal.ts";
import { fromValue } from "./json.ts";
import { decide } from "./testing/dmn-model.ts";
import type { Value } from "./value.ts";
import { suiteCases, withoutSuite } from "./testing/dmn-suite.ts";

/** The suite's long fractions were computed in binary floats; it asks for eight places. */
const shown = (value: Value) => (isDecimal(value) ? value.toFixed(8) : fromValue(value));

describe.runIf(withoutSuite === undefined)("DMN conformance suite, level 2", () => {
  const cases = withoutSuite === undefined ? suiteCases() : [];

  it("has its 116 cases", () => {
    expect(new Set(cases.map(({ file, id }) => `${file} ${id}`)).size).toBe(116);
  });

  it.each(cases)("$file $id: $decision", ({ model, inputs, decision, expected }) => {
    expect(shown(decide(model, decision, inputs))).toEqual(shown(expected));
  });
});
