/** Decimal128 arithmetic on BigInt, written without sight of the product's: `coefficient * 10 ** exponent`, no trailing zeros. */
export type ExactNumber = { readonly coefficient: bigint; readonly exponent: number };

const digits = 34;

export const exact = (text: string): ExactNumber => {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return round(BigInt(whole + fraction), Number(exponent) - fraction.length);
};

const abs = (value: bigint): bigint => (value < 0n ? -value : value);

/** To 34 digits, ties to the even one. */
const round = (coefficient: bigint, exponent: number): ExactNumber => {
  const excess = abs(coefficient).toString().length - digits;
  if (excess <= 0) return trimmed(coefficient, exponent);
  const unit = 10n ** BigInt(excess);
  return round(nearest(coefficient, unit), exponent + excess);
};

/** `value / unit` to the nearest whole, ties to the even one. */
const nearest = (value: bigint, unit: bigint): bigint => {
  const [cut, rest] = [abs(value) / unit, abs(value) % unit];
  const up = rest * 2n > unit || (rest * 2n === unit && cut % 2n === 1n);
  return (value < 0n ? -1n : 1n) * (up ? cut + 1n : cut);
};

const trimmed = (coefficient: bigint, exponent: number): ExactNumber => {
  let [kept, power] = [coefficient, exponent];
  while (kept !== 0n && kept % 10n === 0n) [kept, power] = [kept / 10n, power + 1];
  return kept === 0n ? { coefficient: 0n, exponent: 0 } : { coefficient: kept, exponent: power };
};

const aligned = (a: ExactNumber, b: ExactNumber): [bigint, bigint, number] => {
  const exponent = Math.min(a.exponent, b.exponent);
  const at = (n: ExactNumber) => n.coefficient * 10n ** BigInt(n.exponent - exponent);
  return [at(a), at(b), exponent];
};

export const plus = (a: ExactNumber, b: ExactNumber): ExactNumber => {
  const [left, right, exponent] = aligned(a, b);
  return round(left + right, exponent);
};

export const minus = (a: ExactNumber): ExactNumber => ({ coefficient: -a.coefficient, exponent: a.exponent });

export const times = (a: ExactNumber, b: ExactNumber): ExactNumber =>
  round(a.coefficient * b.coefficient, a.exponent + b.exponent);

/** Long division to far more digits than are kept, with a last one that remembers whether anything was cut. */
export const over = (a: ExactNumber, b: ExactNumber): ExactNumber => {
  const scaled = a.coefficient * 10n ** 120n;
  const quotient = abs(scaled) / abs(b.coefficient);
  const sticky = abs(scaled) % abs(b.coefficient) === 0n ? 0n : 1n;
  const sign = scaled < 0n === b.coefficient < 0n ? 1n : -1n;
  return round(sign * (quotient * 10n + sticky), a.exponent - b.exponent - 121);
};

export const sign = (a: ExactNumber, b: ExactNumber): number => {
  const [left, right] = aligned(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The greatest whole number not above. */
export const floor = (a: ExactNumber): ExactNumber => {
  if (a.exponent >= 0) return a;
  const unit = 10n ** BigInt(-a.exponent);
  const cut = a.coefficient / unit;
  return trimmed(a.coefficient < 0n && cut * unit !== a.coefficient ? cut - 1n : cut, 0);
};

/** Without an exponent, as people write it. */
export const plain = ({ coefficient, exponent }: ExactNumber): string => {
  const negative = coefficient < 0n ? "-" : "";
  const figures = abs(coefficient).toString();
  if (exponent >= 0) return coefficient === 0n ? "0" : `${negative}${figures}${"0".repeat(exponent)}`;
  const padded = figures.padStart(1 - exponent, "0");
  return `${negative}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
};
