const DIGITS = "零一二三四五六七八九";
const UNITS = { 十: 10, 百: 100, 千: 1000 } as const;
const isUnit = (char: string): char is keyof typeof UNITS => char in UNITS;

/** The characters a number in a citation may consist of; for use inside a regular expression's class. */
export const NUMERAL_CHARS = "0-9０-９零〇一二两三四五六七八九十百千";

/** 1–9999 in Chinese numerals as drafting writes them: 10 → 十, 110 → 一百一十, 1005 → 一千零五. */
export function printNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 9999) throw new RangeError(`numeral out of 1..9999: ${value}`);
  let text = "";
  let skipped = false;
  for (const [unit, size] of [
    ["千", 1000],
    ["百", 100],
    ["十", 10],
    ["", 1],
  ] as const) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      skipped = text !== "";
      continue;
    }
    text += `${skipped ? "零" : ""}${DIGITS.charAt(digit)}${unit}`;
    skipped = false;
  }
  return text.replace(/^一十/, "十");
}

/**
 * The number that a numeral of a citation means, or undefined when it isn't one of 1–9999.
 * Reads 〇 for 零, 两 for 二, 百十 for 百一十, place notation with 〇 (一〇五), and digits of either width.
 */
export function parseNumeral(text: string): number | undefined {
  const plain = text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll("〇", "零")
    .replaceAll("两", "二");
  if (/^[1-9]\d{0,3}$/.test(plain)) return Number(plain);
  if (/^[零一二三四五六七八九]{2,4}$/.test(plain) && plain.includes("零")) return byPlace(plain);
  return byUnits(plain);
}

function byPlace(text: string): number | undefined {
  const digits = Array.from(text, (char) => DIGITS.indexOf(char));
  if (digits[0] === 0 || digits.includes(-1)) return undefined;
  return Number(digits.join(""));
}

/** Reads leniently, then demands that drafting would write the result in the same way: 一百零十 is refused. */
function byUnits(text: string): number | undefined {
  let value = 0;
  let digit: number | undefined;
  for (const char of text) {
    if (isUnit(char)) {
      value += (digit ?? 1) * UNITS[char];
      digit = undefined;
    } else {
      digit = DIGITS.indexOf(char);
      if (digit < 0) return undefined;
    }
  }
  value += digit ?? 0;
  if (value < 1 || value > 9999) return undefined;
  const canonical = text.replace(/^一十/, "十").replace(/([百零])十/, "$1一十");
  return printNumeral(value) === canonical ? value : undefined;
}
