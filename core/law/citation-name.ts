const COUNTRY = "中华人民共和国";

/**
 * The short name by which a statute is cited: without 《》, spaces and the prefix 中华人民共和国,
 * with full-width brackets, half-width digits, and 〈〉 for a title within the title.
 */
export function shortStatuteName(name: string): string {
  const inner = name.replace(/[\s\u200b\ufeff]/g, "").replace(/^《(.*)》$/u, "$1");
  return inner
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[《<]/g, "〈")
    .replace(/[》>]/g, "〉")
    .replaceAll("(", "（")
    .replaceAll(")", "）")
    .replace(new RegExp(`(^|〈)(?:${COUNTRY})+(?=[^〉])`, "g"), "$1");
}
