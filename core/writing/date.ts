const figures = "〇一二三四五六七八九";

/** A civil date in Chinese figures, as papers of an authority are dated: `二〇二六年三月二日`. Throws RangeError. */
export const chineseDate = (date: string): string => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) throw new RangeError(`not a civil date: ${date}`);
  const [, year = "", month = "", day = ""] = parts;
  return `${Array.from(year).map(figure).join("")}年${upToNinetyNine(Number(month))}月${upToNinetyNine(Number(day))}日`;
};

const figure = (digit: string | number): string => figures[Number(digit)] ?? "";

const upToNinetyNine = (value: number): string => {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? figure(tens) : ""}${tens > 0 ? "十" : ""}${ones > 0 ? figure(ones) : ""}`;
};
