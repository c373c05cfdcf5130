import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimal } from "./decimal.ts";
import { fromValue, toValue, ValueTooDeep, type Json } from "./index.ts";

const isGreatWhole = (value: unknown): boolean => Number.isInteger(value) && !Number.isSafeInteger(value);

describe("JSON and values", () => {
  it("what comes in goes out the same", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (json) => {
        const text = JSON.stringify(json, (_, value: unknown) =>
          isGreatWhole(value) || Object.is(value, -0) ? 7 : value,
        );
        const plain = JSON.parse(text) as Json;
        expect(fromValue(toValue(plain))).toEqual(plain);
      }),
    );
  });

  it("a number is its shortest decimal: a tenth is a tenth", () => {
    expect(toValue(0.1)).toEqual(decimal("0.1"));
    expect(toValue(Number.NaN)).toBeNull();
    expect(toValue(Number.POSITIVE_INFINITY)).toBeNull();
  });

  it.each([
    ["0.1", 0.1],
    ["9007199254740991", 9007199254740991],
    ["9007199254740992", "9007199254740992"],
    ["0.3333333333333333333333333333333333", "0.3333333333333333333333333333333333"],
    ["-0", 0],
    ["1e20", "100000000000000000000"],
    ["1e-400", `0.${"0".repeat(399)}1`],
  ])("%s leaves as %j: never as a number that reads back as another", (text, json) =>
    expect(fromValue(decimal(text))).toEqual(json),
  );

  it("data nested too deep are refused, not fatal", () => {
    const deep = (levels: number): Json => JSON.parse("[".repeat(levels) + "]".repeat(levels)) as Json;
    expect(() => toValue(deep(64))).not.toThrow();
    expect(() => toValue(deep(65))).toThrow(ValueTooDeep);
    expect(() => toValue(deep(5_000))).toThrow(ValueTooDeep);
  });
});
