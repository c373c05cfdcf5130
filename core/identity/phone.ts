import { normalise } from "./normalise.ts";
import { refused, type Refused } from "./outcome.ts";

/** A telephone number of the mainland: digits only, without country code; a landline with its area code. */
export type Phone = { ok: true; value: string; kind: "mobile" | "landline" };

export type PhoneFault = "characters" | "shape";

/** Reads a mobile or landline number, with or without +86, hyphens and spaces. */
export const parsePhone = (text: string): Phone | Refused<PhoneFault> => {
  const typed = normalise(text).replaceAll(/[-()‐–—]/g, "");
  const [, country = "", digits = ""] = /^(\+86|0086|86(?=1\d{10}$))?(\d+)$/.exec(typed) ?? [];
  if (digits === "") return refused("characters", "电话号码应为数字", "a telephone number consists of digits");
  if (mobile.test(digits)) return { ok: true, value: digits, kind: "mobile" };
  // Behind the country code the area code loses its zero.
  const value = country !== "" && !digits.startsWith("0") ? `0${digits}` : digits;
  if (landline.test(value)) return { ok: true, value, kind: "landline" };
  return refused(
    "shape",
    "电话号码应为11位手机号码，或带区号的固定电话号码",
    "give a mobile number of 11 digits or a landline number with its area code",
  );
};

const mobile = /^1[3-9]\d{9}$/;
const landline = /^0(?:10|2\d)\d{8}$|^0[3-9]\d{2}\d{7,8}$/;
