import { dayNumber } from "./civil-date.ts";
import { periodFault, type PeriodFault } from "./period-fault.ts";
import { inOrder, type Span } from "./span.ts";
import type { Text } from "./text.ts";

/** A stretch of days that don't count, both ends among them; dates `YYYY-MM-DD`. */
export type ExcludedSpan = { from: string; to: string; reason: Text };

/** The stretches as days, in order; the first that can't be read is a fault. */
export function readSpans(excluded: readonly ExcludedSpan[]): Span[] | PeriodFault {
  const spans: Span[] = [];
  for (const { from, to, reason } of excluded) {
    const [first, last] = [dayNumber(from), dayNumber(to)];
    if (first === undefined || last === undefined)
      return periodFault("exclude", "noDate", first === undefined ? from : to);
    if (first > last) return periodFault("exclude", "badSpan", `${from}/${to}`);
    spans.push({ from: first, to: last, reason });
  }
  return inOrder(spans);
}
