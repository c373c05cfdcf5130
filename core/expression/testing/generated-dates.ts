import fc from "fast-check";
import { both, conditional, sample, type Samples } from "./sample.ts";

const plusOrMinus = fc.constantFrom(...(["+", "-"] as const));
const signed = (sign: "+" | "-", amount: number): number => (sign === "+" ? amount : -amount);

export const datesFrom = ({ date, months, days, truth }: Samples): Samples["date"] =>
  fc.oneof(
    fc
      .tuple(date, plusOrMinus, months)
      .map(([a, sign, b]) =>
        sample<"date">(`(${a.text} ${sign} ${b.text})`, (on) =>
          both(a.naive(on), b.naive(on), (at, count) => monthsLater(at, signed(sign, count))),
        ),
      ),
    fc
      .tuple(date, plusOrMinus, days)
      .map(([a, sign, b]) =>
        sample<"date">(`(${a.text} ${sign} ${b.text})`, (on) =>
          both(a.naive(on), b.naive(on), (at, count) => at + signed(sign, count)),
        ),
      ),
    conditional(truth, date),
  );

/** The same day of the month, or the month's last when it has none. */
const monthsLater = (at: number, count: number): number => {
  const from = new Date(at * 86_400_000);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + count];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(from.getUTCDate(), last)) / 86_400_000;
};

export const monthsFrom = ({ months }: Samples): Samples["months"] =>
  fc
    .tuple(months, plusOrMinus, months)
    .map(([a, sign, b]) =>
      sample<"months">(`(${a.text} ${sign} ${b.text})`, (on) =>
        both(a.naive(on), b.naive(on), (x, y) => x + signed(sign, y)),
      ),
    );

export const daysFrom = ({ days, date }: Samples): Samples["days"] =>
  fc.oneof(
    fc
      .tuple(days, plusOrMinus, days)
      .map(([a, sign, b]) =>
        sample<"days">(`(${a.text} ${sign} ${b.text})`, (on) =>
          both(a.naive(on), b.naive(on), (x, y) => x + signed(sign, y)),
        ),
      ),
    fc
      .tuple(date, date)
      .map(([a, b]) =>
        sample<"days">(`(${a.text} - ${b.text})`, (on) => both(a.naive(on), b.naive(on), (x, y) => x - y)),
      ),
  );
