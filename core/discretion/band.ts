import type { Decimal } from "../expression/decimal.ts";
import { numberIn } from "./amount-text.ts";
import type { DiscretionMethod } from "./method.ts";

/** The numbers that a label such as `3个月以上6个月以下` stands for; `unit` is what it counts. */
export type Band = { from: Edge | undefined; to: Edge | undefined; unit: string };
type Edge = { at: Decimal; included: boolean };

const numeral = "[0-9零一二两三四五六七八九十百千.]+";
const unit = "[^0-9零一二两三四五六七八九十百千.以及≤<>≥]{0,8}?";
const edges = new RegExp(`^(?:(${numeral})(${unit})(?:及)?以上)?(?:(${numeral})(${unit})(?:及)?以(下|内))?$`);
const exactly = new RegExp(`^(${numeral})(${unit})$`);

/** Undefined when the label is no band of numbers. `及以上` and `以内` include their number whatever the method says. */
export const bandOf = (label: string, { above, below }: DiscretionMethod["bounds"]): Band | undefined => {
  const text = label
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/\(.*\)$/, "");
  const [, one, unitOfOne = ""] = exactly.exec(text) ?? [];
  const at = one === undefined ? undefined : numberIn(one);
  if (at && unitOfOne !== "") return { from: { at, included: true }, to: { at, included: true }, unit: unitOfOne };
  const [, low, unitOfLow = "", high, unitOfHigh = "", word] = edges.exec(text) ?? [];
  const [from, to] = [numberOf(low), numberOf(high)];
  if (!from && !to) return undefined;
  return {
    from: from && { at: from, included: above || text.includes("及以上") },
    to: to && { at: to, included: below || word === "内" || text.includes("及以下") },
    unit: unitOfHigh || unitOfLow,
  };
};

const numberOf = (text: string | undefined): Decimal | undefined => (text === undefined ? undefined : numberIn(text));

export const holdsNumber = ({ from, to }: Band, value: Decimal): boolean =>
  (from === undefined || (from.included ? value.gte(from.at) : value.gt(from.at))) &&
  (to === undefined || (to.included ? value.lte(to.at) : value.lt(to.at)));

/** Whether one number would fall into both. */
export const overlap = (a: Band, b: Band): boolean => !endsBefore(a, b) && !endsBefore(b, a);

const endsBefore = ({ to }: Band, { from }: Band): boolean => {
  if (!to || !from) return false;
  return to.at.lt(from.at) || (to.at.eq(from.at) && !(to.included && from.included));
};

/** Whether the second takes over where the first ends; of whole numbers the next one does. */
export const follows = ({ to, unit: counts }: Band, { from }: Band): boolean => {
  if (!to || !from) return false;
  if (to.at.eq(from.at)) return to.included || from.included;
  return /^(次|个|项|家|台|辆|处|人)/.test(counts) && to.included && from.included && to.at.plus(1).eq(from.at);
};
