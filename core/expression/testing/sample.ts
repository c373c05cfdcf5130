import fc, { type Arbitrary } from "fast-check";
import type { Arithmetic } from "./arithmetics.ts";

/** Values of a naive evaluation. Days count from 1970-01-01; a span is of months or of days. */
export type Plain<N> = {
  number: N | null;
  truth: boolean | null;
  text: string | null;
  date: number | null;
  months: number | null;
  days: number | null;
  numbers: readonly (N | null)[];
};
export type Kind = keyof Plain<unknown>;

/** A generated expression: its source, and what it means, told as plainly as possible over any arithmetic. */
export type Sample<K extends Kind> = { text: string; naive: <N>(on: Arithmetic<N>) => Plain<N>[K] };
export type Samples = { [K in Kind]: Arbitrary<Sample<K>> };

export const sample = <K extends Kind>(text: string, naive: Sample<K>["naive"]): Sample<K> => ({ text, naive });

/** What has no value makes the whole have none. */
export const some = <A, R>(a: A | null, then: (a: A) => R | null): R | null => (a === null ? null : then(a));
export const both = <A, B, R>(a: A | null, b: B | null, then: (a: A, b: B) => R | null): R | null =>
  some(a, (left) => some(b, (right) => then(left, right)));

export const conditional = <K extends Kind>(truth: Samples["truth"], of: Arbitrary<Sample<K>>): Arbitrary<Sample<K>> =>
  fc
    .tuple(truth, of, of)
    .map(([when, yes, no]) =>
      sample<K>(`(if ${when.text} then ${yes.text} else ${no.text})`, (on) =>
        when.naive(on) === true ? yes.naive(on) : no.naive(on),
      ),
    );

export const numeral = fc.oneof(
  fc.nat(20).map(String),
  fc.tuple(fc.nat(999), fc.integer({ min: 1, max: 99 })).map(([whole, part]) => `${whole}.${part}`),
  fc.constantFrom("0.1", "0.2", "0.3", "1.005", "9007199254740993", "1000000", ".75"),
);

/** Two numerals, the lesser first. */
export const span = fc
  .tuple(numeral, numeral)
  .map(([a, b]): readonly [string, string] => (Number(a) <= Number(b) ? [a, b] : [b, a]));

export const orders = {
  "<": (by: number) => by < 0,
  "<=": (by: number) => by <= 0,
  ">": (by: number) => by > 0,
  ">=": (by: number) => by >= 0,
};
export const anOrder = fc.constantFrom(...(["<", "<=", ">", ">="] as const));

export const listed = (items: readonly { text: string }[]): string => items.map(({ text }) => text).join(", ");
