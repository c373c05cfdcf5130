const digits = "零壹贰叁肆伍陆柒捌玖";
const places = ["", "拾", "佰", "仟"];
const groups = ["", "万", "亿"];

/** From 万亿 元 on, usage differs in how the groups are named; no single decision of an authority comes near. */
const limit = 1e14;

/**
 * An amount of money in 分 as cheques and decisions write it (大写金额): `人民币壹仟零伍元叁角整`.
 * Throws RangeError unless it is a whole number of 分 from nought to below 一万亿元.
 */
export const amountInCapitals = (fen: number): string => {
  if (!Number.isInteger(fen) || fen < 0 || fen >= limit) throw new RangeError(`not an amount in 分: ${fen}`);
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor((fen % 100) / 10);
  const rest = fen % 10;
  const whole = yuan === 0 ? "" : `${integer(yuan)}元`;
  if (jiao === 0 && rest === 0) return `人民币${whole === "" ? "零元" : whole}整`;
  const tenths = jiao === 0 ? (whole === "" ? "" : "零") : `${digits[jiao]}角`;
  // 分 is the last unit there is, so nothing follows it; 角 is closed with 整.
  return `人民币${whole}${tenths}${rest === 0 ? "整" : `${digits[rest]}分`}`;
};

/** Groups of four digits; a gap of any number of noughts within or between them is one 零. */
const integer = (value: number): string => {
  const parts: string[] = [];
  let gap = false;
  for (let group = Math.floor((String(value).length - 1) / 4); group >= 0; group--) {
    const four = Math.floor(value / 10_000 ** group) % 10_000;
    if (four === 0) {
      gap = parts.length > 0;
      continue;
    }
    if (gap || (parts.length > 0 && four < 1000)) parts.push("零");
    parts.push(fourDigits(four), groups[group] ?? "");
    gap = false;
  }
  return parts.join("");
};

const fourDigits = (value: number): string => {
  let text = "";
  let gap = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      gap = text !== "";
      continue;
    }
    text += `${gap ? "零" : ""}${digits[digit]}${places[place]}`;
    gap = false;
  }
  return text;
};
