import type { DiscretionMethod, Section } from "../index.ts";
import type { MatrixSection, WeightedSection } from "../section.ts";

export const method: DiscretionMethod = {
  missing: { take: "lowest", basis: "某规定/5" },
  sum: { most: 100, basis: "某规定/6" },
  bounds: { above: true, below: false, basis: "某规定/23" },
  degrees: { basis: "某规定/12", mostOnly: { lighter: 20, ordinary: 50, basis: "某规定/12" } },
  apology: { least: 30, most: 50, basis: "某规定/14" },
};

const shared = {
  section: "9.1",
  title: "某违法行为",
  page: 7,
  law_broken: [],
  law_penalty: ["《某条例》第九条 有下列行为的，处一万元以上十万元以下的罚款。"],
  notes: [],
  statutory_ranges_cny: [],
  multiplier_cny: [],
} satisfies Partial<Section>;

export const weighted = (more: Partial<WeightedSection> = {}): WeightedSection => ({
  ...shared,
  header: ["违法行为", "裁量要素", "违法程度", "裁量权重"],
  kind: "weighted",
  notes: ["本表裁量的计算方法为：罚款金额＝裁量百分值总和×10万。"],
  base_pct: 10,
  factors: [
    {
      factor: "持续时间",
      options: [
        { label: "3个月以下", weight_pct: 0 },
        { label: "3个月以上6个月以下", weight_pct: 20 },
        { label: "6个月以上", weight_pct: 40 },
      ],
    },
    {
      factor: "整改情况",
      options: [
        { label: "限期内改正", weight_pct: 5 },
        { label: "逾期未改正", weight_pct: 50 },
      ],
    },
  ],
  ...more,
});

export const matrix = (more: Partial<MatrixSection> = {}): MatrixSection => ({
  ...shared,
  header: ["违法行为", "区域", "次数", "罚款"],
  kind: "matrix",
  rows: [
    ["某违法行为", "一般区域", "1次", "1万元以上3万元以下"],
    [null, null, "2次以上", "3万元以上6万元以下"],
    [null, "敏感区域", "1次", "6万元以上8万元以下"],
    [null, null, "2次以上", "8万元以上10万元以下"],
    [null, "造成重大影响的", null, "10万元"],
  ],
  ...more,
});
