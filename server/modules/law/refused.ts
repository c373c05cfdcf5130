import { civilDate, isCivilDate } from "@mingfa/core/procedure";
import { invalid, Problem } from "#platform/http";
import type { LawFault } from "./errors.ts";

/** A fault as the API answers it. */
export const refused = ({ code, message }: LawFault): Problem => new Problem({ status: 404, code, title: message });

/** Today's civil date unless a day is asked about; a day that doesn't exist is refused. */
export const dayAsked = (on: string | undefined, now: string): string => {
  if (on !== undefined && !isCivilDate(on))
    throw invalid([{ field: "on", code: "shape", message: { zh: "不是存在的日期", en: "is not a date that exists" } }]);
  return on ?? civilDate(now);
};

export const officersOnly = (): Problem =>
  new Problem({
    status: 403,
    code: "officersOnly",
    title: { zh: "只有机关工作人员可以查看", en: "Only officers of an authority may see this" },
  });
