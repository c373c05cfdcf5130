import { decimal, type Decimal } from "../expression/decimal.ts";
import { sumOf, type FineRange } from "./amount-text.ts";
import { capIn, floorIn, formulasIn, leastQuantity, type Bound, type Formula } from "./formula.ts";
import type { WeightedSection } from "./section.ts";
import { rangeOfFormula } from "./statutory-range.ts";
import { remark, type Remark } from "./words.ts";

/** `names` are those by which a case may choose. */
export type Factor = { name: string; names: readonly string[]; options: readonly Option[] };
export type Option = { label: string; weight: Decimal };

/** A weighted table that can be computed with. */
export type WeightedTable = {
  section: WeightedSection;
  start: Decimal;
  factors: readonly Factor[];
  formula: Formula;
  floor: Bound | undefined;
  cap: Bound | undefined;
  least: ReturnType<typeof leastQuantity>;
  range: FineRange | undefined;
  remarks: readonly Remark[];
};

/** What a section lacks (`missing`), or the tables it makes, one for each formula, with what is odd about them. */
export const readWeighted = (
  section: WeightedSection,
): { ok: true; tables: [WeightedTable, ...WeightedTable[]] } | { ok: false; missing: Remark[] } => {
  const missing: Remark[] = [];
  const lack = (zh: string, en: string, row?: string) => missing.push(remark("incomplete", zh, en, row));
  const { base_pct: start, notes, law_penalty } = section;
  if (start === null) lack("没有裁量起点", "there is no starting percentage", "裁量起点");
  const { factors, remarks } = factorsOf(section, lack);
  const [formula, ...others] = formulasOf(section, lack);
  if (start === null || !formula || missing.length > 0) return { ok: false, missing };
  const tableOf = (each: Formula): WeightedTable => {
    const { range, remarks: doubts } = rangeOfFormula(section, each);
    const table = {
      section,
      start: decimal(start),
      factors,
      formula: each,
      floor: floorIn(notes),
      cap: capIn(notes),
      least: each.of === undefined ? undefined : leastQuantity([...notes, ...law_penalty], each.of),
      range,
      remarks: [...remarks, ...doubts],
    };
    return { ...table, remarks: [...table.remarks, ...sumRemarks(table)] };
  };
  return { ok: true, tables: [tableOf(formula), ...others.map(tableOf)] };
};

type Lack = (zh: string, en: string, row?: string) => void;

const factorsOf = ({ factors }: WeightedSection, lack: Lack): { factors: Factor[]; remarks: Remark[] } => {
  const found: Factor[] = [];
  const remarks: Remark[] = [];
  for (const { factor, options } of factors) {
    // A percentage in place of a name is a starting point of a table with several, torn apart.
    if (factor === null || /^[\d.]+%$/.test(factor.trim())) {
      lack("有裁量要素没有名称", "a factor has no name", factor ?? undefined);
      continue;
    }
    const read = options.flatMap(({ label, weight_pct }) =>
      label === null || weight_pct === null ? [] : [{ label, weight: decimal(weight_pct) }],
    );
    if (read.length < options.length || read.length === 0)
      lack(`“${factor}”有选项没有名称或权重`, `“${factor}” has an option without label or weight`, factor);
    const before = found.at(-1);
    // A page break tears a factor in two: one option without weight above, the rest, all weighty, below.
    if (before?.options.length === 1 && before.options[0]?.weight.eq(0) && read.every(({ weight }) => weight.gt(0))) {
      const name = `${before.name}${factor}`;
      found.splice(-1, 1, { name, names: [name, before.name, factor], options: [...before.options, ...read] });
      remarks.push(
        remark("splitFactor", `“${name}”在表中分成两行，已合并`, `“${name}” stands in two rows, now joined`, name),
      );
    } else found.push({ name: factor, names: [factor], options: read });
  }
  return { factors: found, remarks };
};

const formulasOf = ({ notes, multiplier_cny, base_pct }: WeightedSection, lack: Lack): Formula[] => {
  const read = formulasIn(notes);
  const readable = read.filter((formula) => formula !== undefined);
  const [amount, other] = multiplier_cny;
  // Several formulas over one sum are fines for several; over several sums the table was torn.
  if (readable.length > 1 && base_pct === null)
    lack("有几个计算公式，没有说明各自适用的裁量起点", "there are several formulas for one set of weights", "备注");
  if (readable.length > 0 && readable.length === read.length) return readable;
  if (amount !== undefined && other === undefined)
    return [{ times: decimal(amount), label: "", text: `裁量百分值总和×${amount}元` }];
  lack("没有能读的计算公式", "there is no formula that can be read", "备注");
  return [];
};

const extremes = ({ start, factors }: WeightedTable): { lowest: Decimal; highest: Decimal } => {
  const sums = (pick: (a: Decimal, b: Decimal) => boolean) =>
    sumOf([
      start,
      ...factors.map(({ options }) =>
        extreme(
          options.map(({ weight }) => weight),
          pick,
        ),
      ),
    ]);
  return { lowest: sums((a, b) => a.lt(b)), highest: sums((a, b) => a.gt(b)) };
};

const extreme = (values: readonly Decimal[], better: (a: Decimal, b: Decimal) => boolean): Decimal =>
  values.reduce((best, value) => (better(value, best) ? value : best), values[0] ?? decimal(0));

/** A table that cannot reach the whole, or passes it without saying what then, and one whose least falls short of the law. */
const sumRemarks = (table: WeightedTable): Remark[] => {
  const { lowest, highest } = extremes(table);
  const remarks: Remark[] = [];
  if (!highest.eq(100)) {
    const text = `${highest.toFixed()}%`;
    remarks.push(
      highest.gt(100) && table.cap
        ? remark(
            "sumOver100",
            `各要素最高权重之和为 ${text}，按备注封顶`,
            `the highest weights add up to ${text}, capped by a remark`,
          )
        : remark("sumNot100", `各要素最高权重之和为 ${text}，不是 100%`, `the highest weights add up to ${text}`),
    );
  }
  const least = table.floor && lowest.lt(table.floor.percent) ? table.floor.percent : lowest;
  if (table.range && least.times(table.formula.times).lt(table.range.from.times(100)))
    remarks.push(
      remark(
        "belowStatute",
        `最低一档 ${least.toFixed()}% 低于法定最低罚款`,
        `the lowest result, ${least.toFixed()} %, lies below the least that the law allows`,
        "裁量起点",
      ),
    );
  return remarks;
};
