import fc from "fast-check";
import { both, conditional, listed, sample, some, type Samples } from "./sample.ts";

export const numbersFrom = (inner: Samples): Samples["number"] =>
  fc.oneof(
    { arbitrary: computed(inner), weight: 4 },
    { arbitrary: ofLists(inner), weight: 2 },
    { arbitrary: ofOthers(inner), weight: 1 },
    { arbitrary: conditional(inner.truth, inner.number), weight: 1 },
  );

const computed = ({ number }: Samples): Samples["number"] =>
  fc.oneof(
    fc.tuple(number, fc.constantFrom("+", "-", "*", "/"), number).map(([a, sign, b]) =>
      sample<"number">(`(${a.text} ${sign} ${b.text})`, (on) =>
        both(a.naive(on), b.naive(on), (x, y) => {
          if (sign === "/") return on.sign(y, on.of("0")) === 0 ? null : on.over(x, y);
          return sign === "+" ? on.plus(x, y) : sign === "-" ? on.plus(x, on.minus(y)) : on.times(x, y);
        }),
      ),
    ),
    fc
      .tuple(number, fc.nat(3))
      .map(([a, n]) => sample<"number">(`(${a.text} ** ${n})`, (on) => some(a.naive(on), (x) => on.power(x, n)))),
    number.map((a) => sample<"number">(`(-${a.text})`, (on) => some(a.naive(on), on.minus))),
    number.map((a) => sample<"number">(`floor(${a.text})`, (on) => some(a.naive(on), on.floor))),
    number.map((a) =>
      sample<"number">(`ceiling(${a.text})`, (on) => some(a.naive(on), (x) => on.minus(on.floor(on.minus(x))))),
    ),
    number.map((a) =>
      sample<"number">(`abs(${a.text})`, (on) =>
        some(a.naive(on), (x) => (on.sign(x, on.of("0")) < 0 ? on.minus(x) : x)),
      ),
    ),
    fc
      .tuple(number, number)
      .map(([a, b]) =>
        sample<"number">(`{ a: ${a.text}, b: a + ${b.text} }.b`, (on) => both(a.naive(on), b.naive(on), on.plus)),
      ),
  );

const ofLists = ({ number, numbers }: Samples): Samples["number"] =>
  fc.oneof(
    numbers.map((all) => sample<"number">(`count(${all.text})`, (on) => on.of(String(all.naive(on).length)))),
    fc
      .tuple(fc.constantFrom("min", "max", "sum", "mean"), fc.array(number, { minLength: 2, maxLength: 4 }))
      .map(([name, all]) =>
        sample<"number">(`${name}(${listed(all)})`, (on) => {
          const values = all.map((one) => one.naive(on));
          const total = values.reduce((a, b) => both(a, b, on.plus));
          if (name === "sum") return total;
          if (name === "mean") return some(total, (sum) => on.over(sum, on.of(String(values.length))));
          return values.reduce((a, b) => both(a, b, (x, y) => (on.sign(x, y) < 0 === (name === "min") ? x : y)));
        }),
      ),
    fc
      .tuple(numbers, fc.constantFrom(-3, -2, -1, 1, 2, 3))
      .map(([all, at]) =>
        sample<"number">(`${all.text}[${at}]`, (on) => all.naive(on).at(at > 0 ? at - 1 : at) ?? null),
      ),
  );

const ofOthers = ({ text, date, days, months }: Samples): Samples["number"] =>
  fc.oneof(
    text.map((a) =>
      sample<"number">(`string length(${a.text})`, (on) => some(a.naive(on), (x) => on.of(String(x.length)))),
    ),
    date.map((a) =>
      sample<"number">(`(${a.text}).year`, (on) =>
        some(a.naive(on), (day) => on.of(String(new Date(day * 86_400_000).getUTCFullYear()))),
      ),
    ),
    date.map((a) =>
      sample<"number">(`(${a.text}).weekday`, (on) =>
        some(a.naive(on), (day) => on.of(String(new Date(day * 86_400_000).getUTCDay() || 7))),
      ),
    ),
    days.map((a) => sample<"number">(`(${a.text}).days`, (on) => some(a.naive(on), (x) => on.of(String(x))))),
    months.map((a) =>
      sample<"number">(`(${a.text}).years`, (on) => some(a.naive(on), (x) => on.of(String(Math.trunc(x / 12))))),
    ),
  );
