import fc from "fast-check";
import { anOrder, both, conditional, listed, numeral, orders, sample, type Samples } from "./sample.ts";

export const listsFrom = ({ number, numbers, truth }: Samples): Samples["numbers"] =>
  fc.oneof(
    fc
      .array(number, { minLength: 1, maxLength: 4 })
      .map((all) => sample<"numbers">(`[${listed(all)}]`, (on) => all.map((one) => one.naive(on)))),
    fc
      .tuple(numbers, number)
      .map(([all, by]) =>
        sample<"numbers">(`(for x in ${all.text} return x * ${by.text})`, (on) =>
          all.naive(on).map((x) => both(x, by.naive(on), on.times)),
        ),
      ),
    fc
      .tuple(numbers, anOrder, numeral)
      .map(([all, sign, than]) =>
        sample<"numbers">(`${all.text}[item ${sign} ${than}]`, (on) =>
          all.naive(on).filter((x) => x !== null && orders[sign](on.sign(x, on.of(than)))),
        ),
      ),
    fc
      .tuple(numbers, numbers)
      .map(([a, b]) =>
        sample<"numbers">(`concatenate(${a.text}, ${b.text})`, (on) => [...a.naive(on), ...b.naive(on)]),
      ),
    fc
      .tuple(numbers, number)
      .map(([a, b]) => sample<"numbers">(`append(${a.text}, ${b.text})`, (on) => [...a.naive(on), b.naive(on)])),
    conditional(truth, numbers),
  );
