import { parseCitationKey } from "./citation-key.ts";
import { printCitation } from "./citation-print.ts";
import { dateText, dayNumber, partsOf, weekday } from "./civil-date.ts";
import { keys, type Counting, type DayCount, type Reading } from "./counting.ts";
import type { RuleSource } from "./counting-schema.ts";
import type { SkippedDay } from "./period.ts";
import type { Text } from "./text.ts";

/** What there is to say of a counted period. */
export type Account = {
  from: string;
  length: number;
  reading: Reading;
  /** Articles of the counting, in machine form. */
  basis: string[];
  direction: "forward" | "bothEndsOut" | "oneEndOut";
  firstDayCounted: boolean;
  skipped: SkippedDay[];
  last: string;
  due: string;
  provisional: boolean;
  firstDay: Counting["firstDay"];
  remarks: readonly Text[];
};

/** How a period was counted, a sentence per step. */
export function explain(account: Account): Text {
  const sentences = [
    ...beginning(account),
    ...counted(account),
    ...passedOver(account.skipped),
    ...end(account),
    ...account.remarks,
  ];
  return { zh: sentences.map(({ zh }) => zh).join("\n"), en: sentences.map(({ en }) => en).join("\n") };
}

function beginning({ from, direction, firstDayCounted, firstDay, reading, length }: Account): Text[] {
  if (reading.dayCount === "hour")
    return [{ zh: `自${moment(from)}起逐小时计算。`, en: `Counted hour by hour from ${from}.` }];
  if (direction === "bothEndsOut") {
    const zh = `自${day(from)}向前倒数，当日和届满日都不计入，中间须满期限。`;
    return [
      { zh, en: `Counted back from ${from}; neither that day nor the last day counts, the full term lies between.` },
    ];
  }
  if (direction === "oneEndOut")
    return [{ zh: `自${day(from)}向前倒数，当日不计入。`, en: `Counted back from ${from}, which does not count.` }];
  if (length === 0) return [{ zh: `以${day(from)}当日为限。`, en: `The same day, ${from}.` }];
  if (firstDayCounted) return [{ zh: `自${day(from)}起算，当日计入。`, en: `Counted from ${from}, which counts.` }];
  const { zh, en } = cited(firstDay.by, keys(firstDay.basis));
  return [{ zh: `自${day(from)}的次日起算，始日不计入${zh}。`, en: `Counted from the day after ${from}${en}.` }];
}

function counted({ length, reading, basis }: Account): Text[] {
  if (length === 0) return [];
  const unit = unitNames[reading.dayCount];
  const { zh, en } = cited(reading.by, basis);
  return [
    {
      zh: `期限${length}${unit.zh}${zh}。${reading.note?.zh ?? ""}`,
      en: `The term is ${length} ${unit.en}${en}.${reading.note ? ` ${reading.note.en}` : ""}`,
    },
  ];
}

/** Articles in brackets, with how they are known. */
function cited(by: RuleSource, articles: string[]): Text {
  if (articles.length === 0) return { zh: "", en: "" };
  const { zh, en } = sourceNames[by];
  return { zh: `（${zh}${articles.map(article).join("、")}）`, en: ` (${en} ${articles.join(", ")})` };
}

function passedOver(skipped: SkippedDay[]): Text[] {
  if (skipped.length === 0) return [];
  const groups: { from: string; to: string; reason: Text }[] = [];
  for (const { date, reason } of skipped) {
    const previous = groups.at(-1);
    if (previous && previous.reason.zh === reason.zh && follows(previous.to, date)) previous.to = date;
    else groups.push({ from: date, to: date, reason });
  }
  const zh = groups
    .map(({ from, to, reason }) => `${day(from)}${from === to ? "" : `至${day(to)}`}（${reason.zh}）`)
    .join("、");
  const en = groups.map(({ from, to, reason }) => `${from}${from === to ? "" : ` to ${to}`} (${reason.en})`).join(", ");
  return [{ zh: `不计入：${zh}。`, en: `Not counted: ${en}.` }];
}

function end({ last, due, provisional }: Account): Text[] {
  const moved =
    last === due
      ? []
      : [{ zh: `最后一日${day(last)}休息，顺延。`, en: `The last day, ${last}, is a day of rest; it moves on.` }];
  const sentence = {
    zh: `届满：${due.includes("T") ? moment(due) : `${day(due)}（${weekdays[weekday(dayNumber(due) ?? 0) - 1]}）`}。`,
    en: `Ends: ${due}.`,
  };
  const open = {
    zh: "所涉年份的放假安排尚未公布（或者不在日历中），按星期一至星期五为工作日暂算，届满日为暂定。",
    en: "The holidays of a year it depends on are not published (or not in the calendar): counted Monday to Friday, and provisional.",
  };
  return [...moved, sentence, ...(provisional ? [open] : [])];
}

const follows = (before: string, date: string): boolean => dateText((dayNumber(before) ?? 0) + 1) === date;

function article(key: string): string {
  const parsed = parseCitationKey(key);
  return parsed.ok ? printCitation(parsed.citation) : key;
}

export function day(date: string): string {
  const number = dayNumber(date.slice(0, 10));
  if (number === undefined) return date;
  const { year, month, day: of } = partsOf(number);
  return `${year}年${month}月${of}日`;
}

const moment = (instant: string): string => `${day(instant)}${instant.slice(11, 16)}`;

const weekdays = ["星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日"] as const;

const unitNames: Record<DayCount, Text> = {
  workday: { zh: "个工作日", en: "working day(s)" },
  calendarDay: { zh: "日，按自然日计", en: "calendar day(s)" },
  unspecified: {
    zh: "日，条文没有写明口径，暂按自然日计",
    en: "day(s), whose kind the statute does not specify; counted as calendar days",
  },
  month: { zh: "个月，以对应日届满", en: "month(s), ending on the corresponding day" },
  year: { zh: "年，以对应日届满", en: "year(s), ending on the corresponding day" },
  hour: { zh: "小时", en: "hour(s)" },
};

const sourceNames = {
  statute: { zh: "", en: "by" },
  contrario: { zh: "不在所列日数之内，反面解释", en: "not among the terms listed in" },
  reference: { zh: "参照", en: "guided by" },
  unspecified: { zh: "未写明，参照", en: "unspecified; guided by" },
} as const;
