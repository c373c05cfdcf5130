import { decimal } from "../expression/decimal.ts";
import { bandOf, follows, overlap, type Band } from "./band.ts";
import type { FineRange } from "./amount-text.ts";
import { readMatrix, type MatrixTable, type RowFine } from "./matrix-table.ts";
import type { DiscretionMethod } from "./method.ts";
import type { Section } from "./section.ts";
import { liesWithin } from "./statutory-range.ts";
import { readWeighted } from "./weighted-table.ts";
import { remark, type Remark } from "./words.ts";

/** `stops`: the table cannot be used; `warnings`: it can, but someone should look. Each names its row where it has one. */
export type SectionCheck = { stops: Remark[]; warnings: Remark[] };

/** What is wrong with a table before it is ever applied. */
export const checkSection = (section: Section, method: DiscretionMethod): SectionCheck => {
  const stops: Remark[] = section.law_penalty.some((text) => /《.+?》第.+?条/.test(text))
    ? []
    : [remark("noBasis", "没有写明处罚依据的法条", "no provision is named as the basis")];
  if (section.kind === "weighted") {
    const read = readWeighted(section);
    if (!read.ok) return { stops: [...stops, ...read.missing], warnings: [] };
    const bands = read.tables[0].factors.flatMap(({ name, options }) =>
      checkBands(
        name,
        options.map(({ label }) => label),
        method,
      ),
    );
    return { stops, warnings: [...distinct(read.tables.flatMap(({ remarks }) => remarks)), ...bands] };
  }
  const table = readMatrix(section);
  if (table.rows.length === 0) stops.push(remark("incomplete", "没有一行能读", "no row can be read"));
  return {
    stops,
    warnings: [...table.remarks, ...sameConditions(table), ...outsideStatute(table), ...columnBands(table, method)],
  };
};

const distinct = (remarks: readonly Remark[]): Remark[] => [
  ...new Map(remarks.map((each) => [JSON.stringify(each), each])).values(),
];

/** Bands of numbers of one factor: none may overlap, and each takes over where the one before ends. */
const checkBands = (factor: string, labels: readonly string[], { bounds }: DiscretionMethod): Remark[] => {
  const bands = labels.flatMap((label) => {
    const band = bandOf(label, bounds);
    return band ? [{ label, band }] : [];
  });
  if (bands.length < 2 || bands.length < labels.length) return [];
  const ordered = bands.toSorted((a, b) => start(a.band).cmp(start(b.band)));
  return ordered.slice(1).flatMap((next, at) => {
    const before = ordered[at];
    if (!before) return [];
    const row = `${factor} / ${before.label} / ${next.label}`;
    if (overlap(before.band, next.band))
      return [
        remark(
          "overlap",
          `“${before.label}”与“${next.label}”重叠`,
          `“${before.label}” and “${next.label}” overlap`,
          row,
        ),
      ];
    return ordered.some(({ band }) => band !== next.band && (follows(band, next.band) || overlap(band, next.band)))
      ? []
      : [
          remark(
            "gap",
            `“${before.label}”与“${next.label}”之间有空档`,
            `there is a gap between “${before.label}” and “${next.label}”`,
            row,
          ),
        ];
  });
};

const start = ({ from }: Band) => from?.at ?? decimal(-1);

const columnBands = ({ factors, rows }: MatrixTable, method: DiscretionMethod): Remark[] =>
  factors.flatMap((factor, at) => {
    // Rows of one branch only: another branch may band the same numbers otherwise.
    const branches = Map.groupBy(rows, ({ conditions }) => JSON.stringify(conditions.slice(0, at)));
    return [...branches.values()].flatMap((branch) =>
      checkBands(factor, [...new Set(branch.flatMap(({ conditions }) => conditions[at] ?? []))], method),
    );
  });

const sameConditions = ({ rows }: MatrixTable): Remark[] =>
  [...Map.groupBy(rows, ({ conditions }) => JSON.stringify(conditions)).values()].flatMap(([first, second]) =>
    first && second
      ? [
          remark(
            "overlap",
            `第 ${first.number} 行与第 ${second.number} 行条件相同`,
            `rows ${first.number} and ${second.number} have the same conditions`,
            `${second.number}`,
          ),
        ]
      : [],
  );

const outsideStatute = ({ ranges, rows }: MatrixTable): Remark[] => {
  if (ranges.length === 0)
    return [remark("noRange", "法条中没有读出罚款幅度，无法核对", "no range could be read in the provision")];
  return rows.flatMap(({ fines, number }) =>
    fines.flatMap((fine) => (fine ? outsideRanges(ranges, fine, number) : [])),
  );
};

const outsideRanges = (ranges: readonly FineRange[], fine: RowFine, number: number): Remark[] => {
  const comparable = ranges.filter(({ of }) => (of === undefined) === (fine.of === undefined));
  const ends = [fine.from, fine.to].flatMap((end) => end ?? []);
  const one = decimal(1);
  if (comparable.length === 0 || comparable.some((range) => ends.every((end) => liesWithin(end, range, one))))
    return [];
  return [
    remark(
      "outsideStatute",
      `第 ${number} 行“${fine.text}”不在法定幅度之内`,
      `row ${number} leaves what the law allows`,
      `${number}`,
    ),
  ];
};
