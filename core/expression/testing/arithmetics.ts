import * as exact from "./exact-number.ts";
import type { ExactNumber } from "./exact-number.ts";

/** What a naive evaluation needs of numbers, so that the same one can run over exact decimals and over binary floats. */
export type Arithmetic<N> = {
  of: (text: string) => N;
  plus: (a: N, b: N) => N;
  minus: (a: N) => N;
  times: (a: N, b: N) => N;
  /** Never asked with zero. */
  over: (a: N, b: N) => N;
  /** Whole exponents from 0 to 3. */
  power: (a: N, n: number) => N;
  sign: (a: N, b: N) => number;
  floor: (a: N) => N;
  plain: (a: N) => string;
};

export const decimals: Arithmetic<ExactNumber> = {
  ...exact,
  of: exact.exact,
  // All at once and then rounded: the product's squarings may not round on the way.
  power: ({ coefficient, exponent }, n) =>
    exact.times({ coefficient: coefficient ** BigInt(n), exponent: exponent * n }, exact.exact("1")),
};

export const isExact = (value: unknown): value is ExactNumber =>
  typeof value === "object" && value !== null && "coefficient" in value && "exponent" in value;

/** What JavaScript's numbers give, wrong or not. */
export const floats: Arithmetic<number> = {
  of: Number,
  plus: (a, b) => a + b,
  minus: (a) => 0 - a,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  power: (a, n) => a ** n,
  sign: (a, b) => Math.sign(a - b),
  floor: Math.floor,
  plain: (a) => exact.plain(exact.exact(String(a))),
};
