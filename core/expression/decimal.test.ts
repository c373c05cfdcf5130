import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  decimal,
  divide,
  modulo,
  multiply,
  parseDecimal,
  power,
  round,
  subtract,
  type Rounding,
} from "./decimal.ts";
import { exact, floor, minus, over, plain, plus, sign, times, type ExactNumber } from "./testing/exact-number.ts";

const digits = (length: number) =>
  fc.array(fc.nat(9), { minLength: 1, maxLength: length }).map((all) => all.join("").replace(/^0+(?=.)/, ""));
const numeral = fc
  .tuple(fc.boolean(), digits(34), fc.integer({ min: -40, max: 40 }))
  .map(([negative, figures, exponent]) => `${negative ? "-" : ""}${figures}e${exponent}`);

const shown = (value: ReturnType<typeof decimal> | null) => (value === null ? null : plain(exact(value.toString())));

describe("decimals of 34 digits, half even", () => {
  it.each<[string, (a: string, b: string) => string | null, (a: ExactNumber, b: ExactNumber) => ExactNumber | null]>([
    ["+", (a, b) => shown(add(decimal(a), decimal(b))), plus],
    ["-", (a, b) => shown(subtract(decimal(a), decimal(b))), (a, b) => plus(a, minus(b))],
    ["*", (a, b) => shown(multiply(decimal(a), decimal(b))), times],
    ["/", (a, b) => shown(divide(decimal(a), decimal(b))), (a, b) => (b.coefficient === 0n ? null : over(a, b))],
  ])("%s is the exact result rounded once", (_, ours, theirs) => {
    fc.assert(
      fc.property(numeral, numeral, (a, b) => {
        const right = theirs(exact(a), exact(b));
        expect(ours(a, b)).toBe(right === null ? null : plain(right));
      }),
      { numRuns: 3_000 },
    );
  });

  it("a tie goes to the even digit, in a division as elsewhere", () => {
    const halved = (text: string) => shown(divide(decimal(text), decimal(2)));
    expect(halved("3000000000000000000000000000000001")).toBe("1500000000000000000000000000000000");
    expect(halved("3000000000000000000000000000000003")).toBe("1500000000000000000000000000000002");
    expect(halved("-3000000000000000000000000000000001")).toBe("-1500000000000000000000000000000000");
  });

  it("modulo has the divisor's sign and leaves less than the divisor", () => {
    const small = fc.tuple(fc.integer({ min: -9999, max: 9999 }), fc.integer({ min: -3, max: 1 }));
    fc.assert(
      fc.property(small, small, ([a, e], [b, f]) => {
        const [x, y] = [exact(`${a}e${e}`), exact(`${b}e${f}`)];
        fc.pre(y.coefficient !== 0n);
        const rest = plus(x, minus(times(y, floor(over(x, y)))));
        expect(shown(modulo(decimal(`${a}e${e}`), decimal(`${b}e${f}`)))).toBe(plain(rest));
      }),
    );
    expect(modulo(decimal(1), decimal(0))).toBeNull();
  });

  it.each<[Rounding, string]>([
    ["floor", "2 -3 2 -3 2 -3 1 -2"],
    ["ceiling", "3 -2 3 -2 3 -2 2 -1"],
    ["up", "3 -3 3 -3 3 -3 2 -2"],
    ["down", "2 -2 2 -2 2 -2 1 -1"],
    ["halfUp", "3 -3 2 -2 3 -3 2 -2"],
    ["halfDown", "2 -2 2 -2 3 -3 1 -1"],
    ["halfEven", "2 -2 2 -2 3 -3 2 -2"],
  ])("%s", (how, expected) => {
    const values = ["2.5", "-2.5", "2.4", "-2.4", "2.6", "-2.6", "1.5", "-1.5"];
    expect(values.map((value) => shown(round(decimal(value), 0, how))).join(" ")).toBe(expected);
  });

  it("rounds to tens and to places, and leaves alone what is round already", () => {
    expect(shown(round(decimal("1250"), -2, "halfEven"))).toBe("1200");
    expect(shown(round(decimal("1.005"), 2, "halfUp"))).toBe("1.01");
    expect(shown(round(decimal("7"), 6000, "up"))).toBe("7");
    expect(round(decimal("7"), 6145, "up")).toBeNull();
  });

  it("a power is exact where it fits 34 digits, and never lost in a long loop", () => {
    expect(shown(power(decimal(2), decimal(100)))).toBe("1267650600228229401496703205376");
    expect(shown(power(decimal(-2), decimal(3)))).toBe("-8");
    expect(shown(power(decimal(10), decimal(-5)))).toBe("0.00001");
    expect(shown(power(decimal(0), decimal(0)))).toBe("1");
    expect(power(decimal(0), decimal(-1))).toBeNull();
    expect(power(decimal(2), decimal("0.5"))).toBeNull();
    expect(power(decimal(10), decimal("9007199254740991"))).toBeNull();
    expect(shown(power(decimal(10), decimal("-9007199254740991")))).toBe("0");
    expect(shown(power(decimal("0.5"), decimal("9007199254740991")))).toBe("0");
    expect(shown(power(decimal(-1), decimal("9007199254740991")))).toBe("-1");
  });

  it("beyond the range there is no value, below it nothing is left", () => {
    const [most, least] = [decimal("9e6144"), decimal("1e-6176")];
    expect(multiply(most, decimal(10))).toBeNull();
    expect(add(most, most)).toBeNull();
    expect(divide(most, decimal("0.1"))).toBeNull();
    expect(shown(divide(least, decimal(10)))).toBe("0");
    expect(shown(add(most, least))).toBe(plain(exact("9e6144")));
  });

  it.each([
    "",
    " 1",
    "1 ",
    "+1",
    "1.",
    "0x10",
    "1e",
    "1e999999",
    "Infinity",
    "NaN",
    "1,000",
    "１",
    "1".repeat(81),
    "9e6145",
  ])("%j is no number", (text) => expect(parseDecimal(text)).toBeNull());

  it.each([
    ["12.50", "12.5"],
    ["-.5", "-0.5"],
    ["1e3", "1000"],
    ["0001", "1"],
    ["-0", "0"],
  ])("%s is %s", (text, value) => expect(shown(parseDecimal(text))).toBe(value));

  it("orders as numbers do", () => {
    fc.assert(
      fc.property(numeral, numeral, (a, b) => {
        expect(decimal(a).cmp(decimal(b))).toBe(sign(exact(a), exact(b)));
      }),
    );
  });
});
