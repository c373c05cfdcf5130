import { add, decimal, multiply, type Decimal } from "../expression/decimal.ts";

const digits = "零一二三四五六七八九";
const small: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The characters an amount may begin with; for use inside a class. */
export const amountStart = "0-9零〇一二两三四五六七八九十百千";

const number = `[${amountStart},，.．]+`;
/** 1: the number, 2: 万 or 亿. */
const amount = `(${number})\\s*(万|亿)?\\s*(?:元|元人民币)`;

/** A number in digits or Chinese numerals up to 9999; undefined when it is none. */
export const numberIn = (text: string): Decimal | undefined => {
  const written = text.normalize("NFKC").replaceAll(",", "").replaceAll("〇", "零").replaceAll("两", "二");
  if (/^\d+(?:\.\d+)?$/.test(written)) return decimal(written);
  let [total, digit] = [0, 0];
  for (const [at, sign] of Array.from(written).entries()) {
    const unit = small[sign];
    const value = digits.indexOf(sign);
    if (unit === undefined && value < 0) return undefined;
    if (unit === undefined) digit = value;
    else {
      total += (digit === 0 && at === 0 ? 1 : digit) * unit;
      digit = 0;
    }
  }
  return written === "" ? undefined : decimal(total + digit);
};

/** `20 万`, `二十万`, `5000` in 元; undefined when it is no amount. */
export const amountOf = (numeral: string | undefined, scale: string | undefined): Decimal | undefined => {
  const value = numberIn(numeral ?? "");
  const by = scale === "万" ? 10_000 : scale === "亿" ? 100_000_000 : 1;
  return value && (multiply(value, decimal(by)) ?? undefined);
};

/** A range of fines: in 元, or as multiples of a quantity (`of`). `to` stands undefined where only the least is said. */
export type FineRange = { from: Decimal; to: Decimal | undefined; of?: string };

const between = new RegExp(`${amount}以上\\s*(?:的)?\\s*${amount}以下`, "g");
const upTo = new RegExp(`(?<!以上)(?<![${amountStart}万亿])${amount}以下\\s*(?:的)?\\s*罚款`, "g");
const percents = new RegExp(`([^，。；、处的]*?)\\s*百分之(${number})以上\\s*百分之(${number})以下`, "g");
const signs = new RegExp(`([^，。；、处的]*?)的?\\s*(${number})%以上\\s*(${number})%以下`, "g");
const percentUpTo = new RegExp(`([^，。；、处的]*?)的?\\s*百分之(${number})以下`, "g");
const times = new RegExp(`([^，。；、处]*?)的?\\s*(${number})倍以上\\s*(${number})倍以下`, "g");

/** Every range of fines that a provision names, in its order and without repeats. */
export const rangesIn = (provision: string): FineRange[] => {
  const text = provision.normalize("NFKC").replaceAll("元元", "元").replaceAll("(含本数)", "");
  const found: FineRange[] = [];
  const keep = (from: Decimal | undefined, to: Decimal | undefined, of?: string) => {
    if (!from || !to || from.gt(to)) return;
    if (
      found.some((range) => range.from.eq(from) && range.to?.eq(to) && (range.of === undefined) === (of === undefined))
    )
      return;
    found.push({ from, to, ...(of === undefined ? {} : { of }) });
  };
  for (const [, a, aScale, b, bScale] of text.matchAll(between)) keep(amountOf(a, aScale), amountOf(b, bScale));
  for (const [, b, bScale] of text.replace(between, "").matchAll(upTo)) keep(decimal(0), amountOf(b, bScale));
  for (const [, of = "", a = "", b = ""] of [...text.matchAll(percents), ...text.matchAll(signs)])
    keep(hundredth(numberIn(a)), hundredth(numberIn(b)), of);
  for (const [, of = "", b = ""] of text.replace(percents, "").matchAll(percentUpTo))
    keep(decimal(0), hundredth(numberIn(b)), of);
  for (const [, of = "", a = "", b = ""] of text.matchAll(times)) keep(numberIn(a), numberIn(b), of);
  return found;
};

const hundredth = (value: Decimal | undefined): Decimal | undefined =>
  value && (multiply(value, decimal("0.01")) ?? undefined);

/** A whole sum, for tests of completeness. */
export const sumOf = (values: readonly Decimal[]): Decimal =>
  values.reduce<Decimal>((total, value) => add(total, value) ?? total, decimal(0));
