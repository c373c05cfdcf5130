import { isRealDate } from "./real-date.ts";
import { normalise } from "./normalise.ts";
import { refused, type Refused } from "./outcome.ts";
import { provinceOf } from "./region-code.ts";

/**
 * Whose number it is, by its first digits: a citizen; a resident from Hong Kong, Macao or Taiwan with a residence
 * permit; a foreigner with permanent residence; nobody (`fictional`, for demonstrations and tests).
 */
export type CitizenIdHolder = "citizen" | "residencePermit" | "permanentResident" | "fictional";

/** A citizen identification number (公民身份号码). */
export type CitizenId = {
  ok: true;
  value: string;
  holder: CitizenIdHolder;
  /** Address code of six digits as of the day of issue; the division may be gone since. */
  region: string;
  /** Civil date. */
  birthday: string;
  sex: "male" | "female";
};

export type CitizenIdFault = "length" | "oldForm" | "characters" | "region" | "birthday" | "future" | "checkDigit";

/** Address code that no division has or can have: numbers under it belong to nobody. */
export const fictionalRegion = "999999";

/**
 * Reads a citizen identification number by GB 11643; `today` is a civil date. The address code is checked in shape
 * only, since codes of abolished divisions live on in people's numbers.
 */
export const parseCitizenId = (text: string, { today }: { today: string }): CitizenId | Refused<CitizenIdFault> => {
  const value = normalise(text);
  if (/^\d{15}$/.test(value)) {
    return refused(
      "oldForm",
      "15位的旧身份证号码已停止使用，请填写18位公民身份号码",
      "the old form of 15 digits is no longer in use; give the number of 18",
    );
  }
  if (value.length !== 18) return refused("length", "公民身份号码应为18位", "a citizen ID number has 18 characters");
  if (!/^\d{17}[\dX]$/.test(value)) {
    return refused(
      "characters",
      "公民身份号码前17位为数字，末位为数字或 X",
      "the first 17 characters are digits, the last a digit or X",
    );
  }
  const region = value.slice(0, 6);
  const holder = holderOf(region);
  if (!holder) return refused("region", "公民身份号码的地址码不存在", "no such address code");
  const birthday = `${value.slice(6, 10)}-${value.slice(10, 12)}-${value.slice(12, 14)}`;
  if (!isRealDate(birthday))
    return refused("birthday", "公民身份号码中的出生日期不存在", "the date of birth does not exist");
  if (birthday > today)
    return refused("future", "公民身份号码中的出生日期在今天之后", "the date of birth is in the future");
  if (value.charAt(17) !== citizenIdCheck(value.slice(0, 17))) {
    return refused("checkDigit", "公民身份号码的校验码不正确", "the check character of the ID number is wrong");
  }
  return { ok: true, value, holder, region, birthday, sex: Number(value.charAt(16)) % 2 === 1 ? "male" : "female" };
};

/** The 18th character for the first 17: weights 2^(17−i) mod 11, ISO 7064 MOD 11-2 (GB 11643). */
export const citizenIdCheck = (first17: string): string => {
  let sum = 0;
  for (const digit of first17) sum = ((sum + Number(digit)) * 2) % 11;
  return "0123456789X".charAt((12 - sum) % 11);
};

const holderOf = (region: string): CitizenIdHolder | undefined => {
  if (region === fictionalRegion) return "fictional";
  if (/^8[123]0000$/.test(region)) return "residencePermit";
  if (region.startsWith("9")) return provinceOf(region.slice(1)) ? "permanentResident" : undefined;
  return provinceOf(region) ? "citizen" : undefined;
};
