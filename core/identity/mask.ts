const stars = (count: number): string => "*".repeat(Math.max(0, count));

/** Keeps so many characters at both ends; what is too short to hide anything is hidden whole. */
const maskMiddle = (text: string, first: number, last: number): string => {
  const characters = Array.from(text.trim());
  const hidden = characters.length - first - last;
  if (hidden < Math.max(1, first + last) / 2) return stars(characters.length);
  return [...characters.slice(0, first), stars(hidden), ...characters.slice(characters.length - last)].join("");
};

/** 王*明, 李*, 欧**华: first and last character, of two only the first; rare characters count as one. */
export const maskName = (name: string): string => {
  const characters = Array.from(name.trim());
  const [first = ""] = characters;
  if (characters.length < 2) return stars(characters.length);
  if (characters.length === 2) return `${first}*`;
  return `${first}${stars(characters.length - 2)}${characters.at(-1) ?? ""}`;
};

/** First three and last four characters. */
export const maskCitizenId = (number: string): string => maskMiddle(number, 3, 4);

/** First three and last four digits. */
export const maskPhone = (number: string): string => maskMiddle(number, 3, 4);

/** First four and last four characters. */
export const maskCreditCode = (code: string): string => maskMiddle(code, 4, 4);

/**
 * Keeps the divisions down to district or county; the rest becomes six stars whatever its length. An address whose
 * divisions cannot be told is hidden whole.
 */
export const maskAddress = (address: string): string => `${divisions.exec(address.trim())?.[0] ?? ""}${stars(6)}`;

const name = "[^省市区县旗盟\\d\\s]{1,12}?";
const divisions = new RegExp(
  `^(?:${name}(?:省|自治区|特别行政区))?(?:${name}(?:市(?!场)|自治州|地区|盟))?` +
    // A residential compound (小区), an estate or a campus is no district.
    `(?:${name}(?:(?<![小社园校院])区|县|旗|市(?!场)))?`,
  "u",
);
