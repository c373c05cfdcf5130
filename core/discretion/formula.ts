import { decimal, type Decimal } from "../expression/decimal.ts";
import { amountOf, amountStart, numberIn } from "./amount-text.ts";

/**
 * What the percentage is multiplied by: an amount in 元, or a share of a quantity that the case gives (`of`). `label` tells
 * formulas of one table apart: for the firm, for those in charge.
 */
export type Formula = { times: Decimal; of?: string; label: string; text: string };

const written = /([^,;:。)]*?)的?罚款(?:金额|数额)\s*=\s*([^×;。]*?裁量(?:百分值|权重)[^×;。]*?)\s*[×xX*]\s*([^;。]+)/g;

/** The formulas that a table's remarks state; one that cannot be read stands as undefined. */
export const formulasIn = (notes: readonly string[]): (Formula | undefined)[] =>
  [...notes.join("。").normalize("NFKC").matchAll(written)].map(([text, label = "", , terms = ""]) => {
    const read = terms.split(/[×xX*]/).map((term) => termOf(term.replace(/\s+|\([^()]*\)|[,。]$/g, "")));
    const quantities = read.flatMap((term) => (typeof term === "string" ? [term] : []));
    if (quantities.length > 1 || quantities.some((name) => /^\d|^$/.test(name))) return undefined;
    const times = read.reduce<Decimal>(
      (product, term) => (typeof term === "string" ? product : product.times(term)),
      decimal(1),
    );
    const [of] = quantities;
    return { times, ...(of === undefined ? {} : { of }), label: label.trim(), text: text.trim() };
  });

/** An amount, a percentage, a multiple; or the name of a quantity. */
const termOf = (term: string): Decimal | string => {
  const [, amount, scale] = new RegExp(`^([${amountStart}.,]+)(万|亿)?元?$`).exec(term) ?? [];
  const [, share] = /^([\d.]+)%$/.exec(term) ?? [];
  const [, multiple] = new RegExp(`^([${amountStart}.]+)倍$`).exec(term) ?? [];
  const percent = share === undefined ? undefined : decimal(share).times("0.01");
  return amountOf(amount, scale) ?? percent ?? numberIn(multiple ?? "") ?? term;
};

/** `不足 20% 的，按 20% 计算`, `超过 100% 的，按 100% 计算`, with the sentence they stand in. */
export type Bound = { percent: Decimal; text: string };

const bound = (notes: readonly string[], words: string): Bound | undefined => {
  const pattern = new RegExp(`裁量百分值总和(?:${words})\\s*([\\d.]+)%的?,?按(?:照)?\\s*([\\d.]+)%计算?`);
  const [text, , percent] = pattern.exec(notes.join("。").normalize("NFKC").replace(/\s+/g, "")) ?? [];
  return text === undefined || percent === undefined ? undefined : { percent: decimal(percent), text };
};

export const floorIn = (notes: readonly string[]): Bound | undefined => bound(notes, "不足|低于|少于");
export const capIn = (notes: readonly string[]): Bound | undefined => bound(notes, "超过|高于|大于");

/** `所需处置费用不足十万元的，按十万元计算`: below it the quantity counts as this, in 元. */
export const leastQuantity = (
  texts: readonly string[],
  quantity: string,
): { least: Decimal; text: string } | undefined => {
  const pattern = /([^,。;:、]+?)(?:不足|低于|少于)([^,。;]+?)(万|亿)?元的?,?(?:均)?按(?:照)?([^,。;]+?)(万|亿)?元计/g;
  for (const [text, name = "", , , to, toScale] of texts
    .join("。")
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .matchAll(pattern)) {
    const least = amountOf(to, toScale);
    if (least && (name.includes(quantity) || quantity.includes(name))) return { least, text };
  }
  return undefined;
};
