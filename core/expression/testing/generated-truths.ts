import fc, { type Arbitrary } from "fast-check";
import type { Arithmetic } from "./arithmetics.ts";
import { anOrder, both, numeral, orders, sample, some, span, type Plain, type Sample, type Samples } from "./sample.ts";

export const truthsFrom = (inner: Samples): Samples["truth"] =>
  fc.oneof(
    { arbitrary: comparisons(inner), weight: 3 },
    { arbitrary: connected(inner.truth), weight: 3 },
    { arbitrary: ofNumbers(inner), weight: 3 },
    { arbitrary: ofTexts(inner.text), weight: 1 },
  );

const connected = (truth: Samples["truth"]): Samples["truth"] =>
  fc.oneof(
    fc
      .tuple(truth, truth)
      .map(([a, b]) => sample<"truth">(`(${a.text} and ${b.text})`, (on) => every([a.naive(on), b.naive(on)]))),
    fc
      .tuple(truth, truth)
      .map(([a, b]) => sample<"truth">(`(${a.text} or ${b.text})`, (on) => any([a.naive(on), b.naive(on)]))),
    truth.map((a) => sample<"truth">(`not(${a.text})`, (on) => some(a.naive(on), (x) => !x))),
  );

const every = (parts: (boolean | null)[]): boolean | null =>
  parts.includes(false) ? false : parts.includes(null) ? null : true;
const any = (parts: (boolean | null)[]): boolean | null =>
  parts.includes(true) ? true : parts.includes(null) ? null : false;

const ofTexts = (text: Samples["text"]): Samples["truth"] =>
  fc.tuple(fc.constantFrom("contains", "starts with", "ends with"), text, text).map(([name, a, b]) =>
    sample<"truth">(`${name}(${a.text}, ${b.text})`, (on) =>
      both(a.naive(on), b.naive(on), (x, y) => {
        if (name === "contains") return x.includes(y);
        return name === "starts with" ? x.startsWith(y) : x.endsWith(y);
      }),
    ),
  );

const ofNumbers = ({ number, numbers }: Samples): Samples["truth"] =>
  fc.oneof(
    fc
      .tuple(number, span)
      .map(([a, [from, to]]) =>
        sample<"truth">(`(${a.text} between ${from} and ${to})`, (on) =>
          some(a.naive(on), (x) => on.sign(on.of(from), x) <= 0 && on.sign(x, on.of(to)) <= 0),
        ),
      ),
    fc.tuple(number, fc.constantFrom("[", "("), span, fc.constantFrom("]", ")")).map(([a, open, [from, to], close]) =>
      sample<"truth">(`(${a.text} in ${open}${from}..${to}${close})`, (on) =>
        some(a.naive(on), (x) => {
          const [low, high] = [on.sign(x, on.of(from)), on.sign(on.of(to), x)];
          return (open === "[" ? low >= 0 : low > 0) && (close === "]" ? high >= 0 : high > 0);
        }),
      ),
    ),
    fc.tuple(number, fc.array(numeral, { minLength: 2, maxLength: 4 })).map(([a, among]) =>
      sample<"truth">(`(${a.text} in (${among.join(", ")}))`, (on) => {
        const x = a.naive(on);
        return x !== null && among.some((one) => on.sign(on.of(one), x) === 0);
      }),
    ),
    fc.tuple(fc.constantFrom("some", "every"), numbers, anOrder, number).map(([word, of, sign, than]) =>
      sample<"truth">(`(${word} x in ${of.text} satisfies (x ${sign} ${than.text}) = true)`, (on) => {
        const holds = of
          .naive(on)
          .map((x) => both(x, than.naive(on), (left, right) => orders[sign](on.sign(left, right))) === true);
        return word === "some" ? holds.includes(true) : !holds.includes(false);
      }),
    ),
    number.map((a) => sample<"truth">(`(${a.text} = null)`, (on) => a.naive(on) === null)),
  );

const signs = ["<", "<=", ">", ">=", "=", "!="] as const;
const ordering = ["<", "<=", ">", ">="] as const;

type Ordered = "number" | "text" | "date" | "days" | "months";
/** How far apart two values are, and on which side; null when one is missing. */
type Distance<K extends Ordered> = <N>(on: Arithmetic<N>, a: Plain<N>[K], b: Plain<N>[K]) => number | null;

const comparisons = ({ number, text, date, days, months }: Samples): Samples["truth"] => {
  const less = (a: number | null, b: number | null) => both(a, b, (x, y) => x - y);
  return fc.oneof(
    compared<"number">(number, (on, a, b) => both(a, b, on.sign)),
    compared<"text">(text, (_, a, b) => both(a, b, (x, y) => (x < y ? -1 : x > y ? 1 : 0))),
    compared<"date">(date, (_, a, b) => less(a, b)),
    compared<"days">(days, (_, a, b) => less(a, b), ordering),
    compared<"months">(months, (_, a, b) => less(a, b)),
  );
};

const compared = <K extends Ordered>(
  of: Arbitrary<Sample<K>>,
  by: Distance<K>,
  among: readonly (typeof signs)[number][] = signs,
): Samples["truth"] =>
  fc.tuple(of, fc.constantFrom(...among), of).map(([a, sign, b]) =>
    sample<"truth">(`(${a.text} ${sign} ${b.text})`, (on) => {
      const [x, y] = [a.naive(on), b.naive(on)];
      const distance = by(on, x, y);
      const same = distance === null ? x === y : distance === 0;
      if (sign === "=" || sign === "!=") return same === (sign === "=");
      return some(distance, orders[sign]);
    }),
  );
