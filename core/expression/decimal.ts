import Big from "big.js";

/** Exact decimals as FEEL has them: 34 significant digits, half even (IEEE 754 decimal128). */
export type Decimal = Big;

const digits = 34;
const halfEven = 2;
const greatest = 6144;
const least = -6176;
/** Enough digits that repeated squaring stays exact wherever the power itself fits 34 digits. */
const guard = 80;

/** A constructor of our own: its settings are seen by no one else's decimals. */
const Exact = Big();
Exact.RM = halfEven;

export const isDecimal = (value: unknown): value is Decimal => value instanceof Exact;

/** A finite JS number or a plain decimal text as a decimal of 34 digits. Throws on anything else. */
export const decimal = (source: number | string): Decimal => rounded(new Exact(source));

/** A number as a person or a system writes it (`12.50`, `1e3`); null when it is none or leaves the range. */
export const parseDecimal = (text: string): Decimal | null =>
  text.length <= 80 && /^-?(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,5})?$/.test(text) ? bounded(new Exact(text)) : null;

export const add = (a: Decimal, b: Decimal): Decimal | null => {
  // A summand 70 orders smaller can't reach the 34th digit; aligning the two would cost thousands of digits.
  if (a.c[0] !== 0 && b.c[0] !== 0 && Math.abs(a.e - b.e) > 70) return a.e > b.e ? a : b;
  return bounded(a.plus(b));
};

export const subtract = (a: Decimal, b: Decimal): Decimal | null => add(a, b.neg());

export const multiply = (a: Decimal, b: Decimal): Decimal | null => bounded(a.times(b));

/** Null when the divisor is zero. */
export const divide = (a: Decimal, b: Decimal): Decimal | null => {
  if (b.c[0] === 0) return null;
  if (a.c[0] === 0) return a;
  // Mantissas between 1 and 10, so that places after the point and significant digits coincide: one rounding only.
  const [x, y] = [mantissa(a), mantissa(b)];
  Exact.DP = x.abs().lt(y.abs()) ? digits : digits - 1;
  const result = x.div(y);
  result.e += a.e - b.e;
  return bounded(result);
};

/** Whole exponents only; null where the result is undefined or leaves the range of decimal128. */
export const power = (base: Decimal, exponent: Decimal): Decimal | null => {
  const n = exponent.toNumber();
  if (!Number.isSafeInteger(n)) return null;
  if (base.c[0] === 0) return n < 0 ? null : n === 0 ? new Exact(1) : base;
  let [result, square, left] = [new Exact(1), base, Math.abs(n)];
  for (;;) {
    if (left % 2 === 1) result = result.times(square).prec(guard, halfEven);
    left = Math.floor(left / 2);
    if (Math.abs(result.e) > 2 * greatest || (left > 0 && Math.abs(square.e) > 2 * greatest)) {
      const vanishes = square.e < 0 !== n < 0;
      return vanishes ? new Exact(0) : null;
    }
    if (left === 0) return n < 0 ? divide(new Exact(1), result) : bounded(result);
    square = square.times(square).prec(guard, halfEven);
  }
};

/** `a - b * floor(a / b)`: the sign is the divisor's. Null when the divisor is zero. */
export const modulo = (a: Decimal, b: Decimal): Decimal | null => {
  if (b.c[0] === 0) return null;
  const rest = a.mod(b);
  return bounded(rest.c[0] !== 0 && rest.s !== b.s ? rest.plus(b) : rest);
};

export type Rounding = "floor" | "ceiling" | "up" | "down" | "halfUp" | "halfDown" | "halfEven";

/** To `places` digits after the point, negative for tens and hundreds. */
export const round = (value: Decimal, places: number, how: Rounding): Decimal | null => {
  if (Math.abs(places) > greatest) return null;
  if (value.c.length - 1 - value.e <= places) return value;
  const [down, up] = [value.round(places, 0), value.round(places, 3)];
  switch (how) {
    case "down":
      return down;
    case "up":
      return bounded(up);
    case "floor":
      return bounded(value.s < 0 ? up : down);
    case "ceiling":
      return bounded(value.s < 0 ? down : up);
    case "halfUp":
      return bounded(value.round(places, 1));
    case "halfEven":
      return bounded(value.round(places, halfEven));
    case "halfDown":
      return bounded(value.minus(down).abs().gt(up.minus(value).abs()) ? up : down);
  }
};

const rounded = (value: Decimal): Decimal => (value.c.length > digits ? value.prec(digits, halfEven) : value);

const bounded = (value: Decimal): Decimal | null => {
  if (value.e > greatest) return null;
  return value.e < least ? new Exact(0) : rounded(value);
};

const mantissa = (value: Decimal): Decimal => {
  const scaled = new Exact(value);
  scaled.e = 0;
  return scaled;
};
