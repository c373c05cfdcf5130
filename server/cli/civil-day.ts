import { isCivilDate } from "@mingfa/core/procedure";
import { badInput } from "./problem.ts";

/** A civil date given on the command line. */
export const civilDay = (text: string, name: string): string => {
  if (isCivilDate(text)) return text;
  throw badInput(
    "malformedDate",
    `${name} 不是存在的日期（YYYY-MM-DD）：${text}`,
    `${name} is not a date that exists (YYYY-MM-DD): ${text}`,
  );
};

/** The civil date in Asia/Shanghai now. */
export const today = (): string => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
