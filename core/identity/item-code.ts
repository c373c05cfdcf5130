import { parseCreditCode } from "./credit-code.ts";
import { normalise } from "./normalise.ts";
import { refused, type Refused } from "./outcome.ts";

/** Base code of a service item (事项基本编码), 12 digits. */
export type ItemBaseCode = {
  /** 地区级: 00 for the nation, else the province. */
  area: string;
  /** 事项类型. */
  type: string;
  /** 部门或系统. */
  department: string;
  /** 主项. */
  main: string;
  /** 子项, 000 where there is none. */
  sub: string;
};

/** A service item's code: base, or implementation (实施编码) of 31 characters, which begins with who implements it. */
export type ItemCode =
  | ({ ok: true; scheme: "base"; value: string } & ItemBaseCode)
  | ({
      ok: true;
      scheme: "implementation";
      value: string;
      implementer: string;
      level: string;
      base: string;
    } & ItemBaseCode);

export type ItemCodeFault = "length" | "characters" | "implementer";

/**
 * Splits a service item's code by the shape ascribed to GB/T 39554.1-2020. That shape was inferred from published
 * codes, not read in the standard, and provinces have shapes of their own: keep such codes as external identifiers.
 */
export const parseItemCode = (text: string): ItemCode | Refused<ItemCodeFault> => {
  const value = normalise(text);
  if (value.length !== 12 && value.length !== 31) {
    return refused(
      "length",
      "事项基本编码应为12位，实施编码应为31位",
      "a base code has 12 digits, an implementation code 31",
    );
  }
  const base = value.slice(-12);
  if (!/^\d{12}$/.test(base)) {
    return refused("characters", "事项基本编码应为数字", "the base code consists of digits");
  }
  if (value.length === 12) return { ok: true, scheme: "base", value, ...split(base) };
  const implementer = parseCreditCode(value.slice(0, 18));
  if (!implementer.ok) {
    const { zh, en } = implementer.message;
    return refused("implementer", `实施主体：${zh}`, `implementing body: ${en}`);
  }
  const level = value.charAt(18);
  if (!/^\d$/.test(level)) return refused("characters", "行使层级应为数字", "the level is a digit");
  return { ok: true, scheme: "implementation", value, implementer: implementer.value, level, base, ...split(base) };
};

const split = (base: string): ItemBaseCode => ({
  area: base.slice(0, 2),
  type: base.slice(2, 4),
  department: base.slice(4, 6),
  main: base.slice(6, 9),
  sub: base.slice(9),
});
