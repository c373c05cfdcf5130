/**
 * FEEL's two kinds of duration, kept apart because a month has no fixed number of days:
 * years and months (counted in months), days and time (counted in whole seconds).
 */
export class Duration {
  readonly kind: "months" | "seconds";
  readonly amount: number;

  constructor(kind: "months" | "seconds", amount: number) {
    this.kind = kind;
    this.amount = amount;
  }
}

/** Beyond ten thousand years no date of law is reached. */
const greatest = { months: 120_000, seconds: 315_600_000_000 };
export const secondsPerDay = 86_400;

/** Null when not whole or out of range. */
export const duration = (kind: Duration["kind"], amount: number): Duration | null =>
  Number.isInteger(amount) && Math.abs(amount) <= greatest[kind] ? new Duration(kind, amount + 0) : null;

/** ISO 8601 `P1Y2M` or `P3DT4H5M6S`, never both kinds at once; null otherwise. */
export const parseDuration = (text: string): Duration | null => {
  const sign = text.startsWith("-") ? -1 : 1;
  const months = /^-?P(?=\d)(?:(\d{1,6})Y)?(?:(\d{1,6})M)?$/.exec(text);
  if (months) return duration("months", sign * (number(months[1]) * 12 + number(months[2])));
  const time = /^-?P(?=\d|T\d)(?:(\d{1,9})D)?(?:T(?=\d)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/.exec(text);
  if (!time) return null;
  const [days, hours, minutes, seconds] = [number(time[1]), number(time[2]), number(time[3]), number(time[4])];
  return duration("seconds", sign * (days * secondsPerDay + hours * 3600 + minutes * 60 + seconds));
};

const number = (text: string | undefined): number => Number(text ?? 0);

export const printDuration = (value: Duration): string => {
  const sign = value.amount < 0 ? "-" : "";
  const { years, months, days, hours, minutes, seconds } = partsOf({
    kind: value.kind,
    amount: Math.abs(value.amount),
  });
  if (value.kind === "months")
    return `${sign}P${part(years, "Y")}${part(months, "M")}` + (value.amount === 0 ? "0M" : "");
  const time = `${part(hours, "H")}${part(minutes, "M")}${part(seconds, "S")}`;
  if (value.amount === 0) return "P0D";
  return `${sign}P${part(days, "D")}${time === "" ? "" : `T${time}`}`;
};

const part = (count: number, unit: string): string => (count === 0 ? "" : `${count}${unit}`);

/** The components FEEL names; those of the other kind are zero. All carry the duration's sign. */
export const partsOf = ({ kind, amount }: Pick<Duration, "kind" | "amount">) => {
  const [months, seconds] = kind === "months" ? [amount, 0] : [0, amount];
  // Adding zero turns JavaScript's -0 into 0.
  return {
    years: Math.trunc(months / 12) + 0,
    months: (months % 12) + 0,
    days: Math.trunc(seconds / secondsPerDay) + 0,
    hours: Math.trunc((seconds % secondsPerDay) / 3600) + 0,
    minutes: Math.trunc((seconds % 3600) / 60) + 0,
    seconds: (seconds % 60) + 0,
  };
};
