import { normalise } from "./normalise.ts";
import { refused, type Refused } from "./outcome.ts";

/** One check digit: what stands there, what it should be. */
export type CheckDigit = { actual: string; expected: string; holds: boolean };

/** A unified social credit code (统一社会信用代码) and its parts. */
export type CreditCode = {
  ok: true;
  value: string;
  /** 登记管理部门, one character, a digit or a letter. */
  department: string;
  /** 机构类别, one character. */
  category: string;
  /** 登记管理机关行政区划, six digits. */
  region: string;
  /** 主体标识码, the organisation code of nine characters. */
  organisation: string;
  check: CheckDigit;
  /** The check digit inside the organisation code (GB 11714); reported, not a reason to refuse. */
  organisationCheck: CheckDigit;
};

export type CreditCodeFault = "length" | "characters" | "checkDigit";

/**
 * Reads a unified social credit code by GB 32100-2015. Accepted when the 18th character is right. The first character
 * may be a letter, unlike what some libraries assume.
 */
export const parseCreditCode = (text: string): CreditCode | Refused<CreditCodeFault> => {
  const value = normalise(text);
  if (value.length !== 18) {
    return refused("length", "统一社会信用代码应为18位", "a unified social credit code has 18 characters");
  }
  if (!shape.test(value)) {
    return refused(
      "characters",
      "统一社会信用代码含有不允许的字符：第3至8位为数字，其余为数字或除 I、O、S、V、Z 外的字母",
      "characters 3 to 8 are digits, the others digits or letters except I, O, S, V, Z",
    );
  }
  const organisation = value.slice(8, 17);
  const check = compare(value.charAt(17), creditCheck(value.slice(0, 17)));
  if (!check.holds) {
    return refused("checkDigit", "统一社会信用代码的校验码不正确", "the check character of the credit code is wrong");
  }
  const organisationCheck = compare(organisation.charAt(8), organisationCheckDigit(organisation.slice(0, 8)));
  const parts = { department: value.charAt(0), category: value.charAt(1), region: value.slice(2, 8), organisation };
  return { ok: true, value, ...parts, check, organisationCheck };
};

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}$/;

/** The 18th character for the first 17: weights 3^(i−1) mod 31 (GB 32100-2015). */
export const creditCheck = (first17: string): string => {
  let sum = 0;
  let weight = 1;
  for (const character of first17) {
    sum += alphabet.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return alphabet.charAt((31 - (sum % 31)) % 31);
};

const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** The ninth character of an organisation code for the first eight: letters count from A = 10 (GB 11714). */
export const organisationCheckDigit = (first8: string): string => {
  const sum = organisationWeights.reduce((total, weight, i) => total + weight * parseInt(first8.charAt(i), 36), 0);
  return "0123456789X".charAt((11 - (sum % 11)) % 11);
};

const compare = (actual: string, expected: string): CheckDigit => ({ actual, expected, holds: actual === expected });
