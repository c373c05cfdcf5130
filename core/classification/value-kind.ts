import { normalise, parseCitizenId, parseCreditCode, parsePhone } from "../identity/index.ts";
import type { ValueWords } from "./lexicon.ts";
import { isPersonName, looksLikeOrganisation } from "./value-name.ts";

/** What a value looks like by itself. `proved` where a check digit or an unmistakable form says so. */
export type ValueKind = { kind: string; proved: boolean };

/** A kind that the value has the form of, the surest first; nothing for numbers and words that could be anything. */
export const valueKind = (words: ValueWords, value: string, today: string): ValueKind | undefined => {
  const text = value.trim();
  const code = normalise(text);
  if (parseCitizenId(code, { today }).ok || maskedId.test(code)) return { kind: "idNumber", proved: true };
  if (parseCreditCode(code).ok) return { kind: "creditCode", proved: true };
  if (email.test(text)) return { kind: "email", proved: true };
  if (isBankCard(code)) return { kind: "bankCard", proved: true };
  if (isMobile(code)) return { kind: "phone", proved: true };
  if (plate.test(code)) return { kind: "plate", proved: true };
  if (ip.test(text) || mac.test(text)) return { kind: "device", proved: true };
  if (passport.test(code)) return { kind: "passport", proved: false };
  if (isLandline(code)) return { kind: "phone", proved: false };
  if (looksLikeOrganisation(words, text)) return { kind: "organisation", proved: false };
  if (isAddress(text)) return { kind: "address", proved: false };
  if (isPersonName(words, text)) return { kind: "name", proved: false };
  return undefined;
};

const maskedId = /^\d{3,6}\*{6,14}\d{2,3}[\dX]$/;
const email = /^[\w.*+-]{1,64}@[\w-]+(\.[\w-]+)+$/;
const plate =
  /^[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领][A-HJ-NP-Z][·.]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳]$/u;
const passport = /^(?:E[A-HJ-NP-Z0-9]\d{7}|[GDSP]\d{8}|[CHM]\d{8,10})$/;
const ip = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/;
const mac = /^(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i;

const isMobile = (code: string): boolean => {
  if (/^1[3-9]\d\*{4}\d{4}$/.test(code)) return true;
  const phone = parsePhone(code);
  return phone.ok && phone.kind === "mobile";
};

const isLandline = (code: string): boolean => code.startsWith("0") && parsePhone(code).ok;

/** A number of 16 to 19 digits under an issuer's prefix of China, with the check digit of ISO/IEC 7812. */
const isBankCard = (code: string): boolean => /^(?:62|60|9[4-9]|[345]\d)\d{14,17}$/.test(code) && luhn(code);

const luhn = (digits: string): boolean => {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits.charAt(digits.length - 1 - at));
    const doubled = digit * 2;
    sum += at % 2 === 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

/** A division and, behind it, a street, a village, a house. */
const isAddress = (text: string): boolean =>
  text.length >= 8 &&
  text.length <= 120 &&
  /[省市区县旗]/u.test(text) &&
  /(?:路|街|巷|弄|道|镇|乡|村|里|园|苑)[^，。]*\d*[号幢栋楼室单元组]/u.test(text);
