import fc from "fast-check";
import { both, conditional, sample, some, type Samples } from "./sample.ts";

export const textsFrom = ({ text, truth, date }: Samples): Samples["text"] =>
  fc.oneof(
    fc
      .tuple(text, text)
      .map(([a, b]) =>
        sample<"text">(`(${a.text} + ${b.text})`, (on) => both(a.naive(on), b.naive(on), (x, y) => x + y)),
      ),
    text.map((a) => sample<"text">(`upper case(${a.text})`, (on) => some(a.naive(on), (x) => x.toUpperCase()))),
    text.map((a) => sample<"text">(`lower case(${a.text})`, (on) => some(a.naive(on), (x) => x.toLowerCase()))),
    fc
      .tuple(text, fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
      .map(([a, from, length]) =>
        sample<"text">(`substring(${a.text}, ${from}, ${length})`, (on) =>
          some(a.naive(on), (x) => x.slice(from - 1, from - 1 + length)),
        ),
      ),
    date.map((a) =>
      sample<"text">(`string(${a.text})`, (on) =>
        some(a.naive(on), (day) => new Date(day * 86_400_000).toISOString().slice(0, 10)),
      ),
    ),
    conditional(truth, text),
  );
