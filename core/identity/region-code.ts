import { normalise } from "./normalise.ts";
import { provinces } from "./provinces.ts";
import { refused, type Refused } from "./outcome.ts";

export type RegionLevel = "nation" | "province" | "prefecture" | "county" | "township" | "village";

/** A code of an administrative division in its shape; whether the division exists on a day is a matter of data. */
export type RegionCode = {
  ok: true;
  /** Six, nine or twelve digits. */
  value: string;
  level: RegionLevel;
  /** Name of the province, if there is one. */
  province?: string;
  /** Codes of the divisions above, from the province down, six digits, nine for a township. */
  above: string[];
};

export type RegionCodeFault = "length" | "characters" | "province" | "gap";

/** Reads a code by the shape of GB/T 2260 (2 + 2 + 2 digits), with the township (+ 3) and village (+ 3) extension. */
export const parseRegionCode = (text: string): RegionCode | Refused<RegionCodeFault> => {
  const value = normalise(text);
  if (!/^\d*$/.test(value)) return refused("characters", "行政区划代码应为数字", "a region code consists of digits");
  if (![6, 9, 12].includes(value.length)) {
    return refused("length", "行政区划代码应为6位、9位或12位", "a region code has 6, 9 or 12 digits");
  }
  const steps = [value.slice(0, 2), value.slice(2, 4), value.slice(4, 6), value.slice(6, 9), value.slice(9)];
  const depth = steps.findLastIndex((step) => Number(step) > 0);
  if (value === "100000") return { ok: true, value, level: "nation", above: [] };
  const province = provinceOf(value);
  if (!province) return refused("province", "行政区划代码的省级代码不存在", "no such province");
  // Counties once stood directly under a province (4600xx) and towns still stand under a city without districts
  // (441900xxx), so zeros are an error only above a village.
  if (depth === 4 && Number(steps[3]) === 0) {
    return refused("gap", "村级代码之前的乡级代码不能为零", "a village code needs its township");
  }
  return { ok: true, value, level: levels[depth] ?? "province", province, above: aboveOf(value, depth) };
};

/** Name of the province that a code begins with, if it begins with one. */
export const provinceOf = (code: string): string | undefined => provinces.get(code.slice(0, 2));

const levels: RegionLevel[] = ["province", "prefecture", "county", "township", "village"];

const aboveOf = (value: string, depth: number): string[] => {
  const chain = [`${value.slice(0, 2)}0000`, `${value.slice(0, 4)}00`, value.slice(0, 6), value.slice(0, 9)];
  return [...new Set(chain.slice(0, depth))];
};
