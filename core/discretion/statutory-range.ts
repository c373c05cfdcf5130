import { decimal, type Decimal } from "../expression/decimal.ts";
import { rangesIn, type FineRange } from "./amount-text.ts";
import type { Formula } from "./formula.ts";
import type { Section } from "./section.ts";
import { remark, type Remark } from "./words.ts";

/** What the law lets the fine be, with doubts about it. Undefined when the provision names no range that can be read. */
export type Statutory = { range: FineRange | undefined; remarks: Remark[] };

/** All ranges of a section: as its provisions have them, and those extracted beside, where the provisions name none. */
export const statutoryRanges = (section: Section): FineRange[] => {
  const written = rangesIn(section.law_penalty.join(""));
  return written.length > 0 ? written : extracted(section);
};

const extracted = ({ statutory_ranges_cny }: Section): FineRange[] =>
  statutory_ranges_cny.flatMap(([from, to]) =>
    from !== undefined && to !== undefined && from <= to ? [{ from: decimal(from), to: decimal(to) }] : [],
  );

/** The range that a weighted table fills: the one whose most is what the percentage is taken of. */
export const rangeOfFormula = (section: Section, { times, of }: Formula): Statutory => {
  const all = statutoryRanges(section).filter((range) => (range.of === undefined) === (of === undefined));
  const fitting = all.filter(({ to }) => to?.eq(times));
  const range = strictest(fitting) ?? strictest(all);
  const remarks: Remark[] = [];
  if (range && fitting.length === 0)
    remarks.push(
      remark(
        "otherMost",
        "计算基数不是法条规定的最高罚款",
        "what the percentage is taken of is not the most that the provision allows",
      ),
    );
  if (fitting.length > 1)
    remarks.push(
      remark("severalRanges", "法条有几个罚款幅度，按最低数额最高的核对", "several ranges fit; the strictest is used"),
    );
  if (!range)
    remarks.push(remark("noRange", "法条中没有读出罚款幅度，无法核对", "no range could be read in the provision"));
  return { range, remarks: [...remarks, ...differing(section, range)] };
};

const strictest = (ranges: readonly FineRange[]): FineRange | undefined =>
  ranges.toSorted((a, b) => b.from.cmp(a.from))[0];

/** The extraction is made by machine: where it is not what the provision says, that is worth a look. */
const differing = (section: Section, range: FineRange | undefined): Remark[] => {
  if (!range || range.of !== undefined || section.statutory_ranges_cny.length === 0) return [];
  const same = extracted(section).some(({ from, to }) => from.eq(range.from) && to?.eq(range.to ?? -1));
  return same
    ? []
    : [
        remark(
          "rangeDiffers",
          "表中提取的法定幅度与法条文字不一致，以法条为准",
          "the extracted range differs from the provision; the provision is used",
        ),
      ];
};

/** Whether an amount lies in the range, of the quantity where the range is one of multiples. Both ends count. */
export const liesWithin = (amount: Decimal, { from, to, of }: FineRange, quantity: Decimal | undefined): boolean => {
  const by = of === undefined ? decimal(1) : quantity;
  if (!by) return true;
  return amount.gte(from.times(by)) && (to === undefined || amount.lte(to.times(by)));
};
