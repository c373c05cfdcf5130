import { Type, type Static } from "typebox";

const Text = Type.Union([Type.String(), Type.Null()]);
const Percent = Type.Union([Type.Number({ minimum: 0, maximum: 1000 }), Type.Null()]);

const shared = {
  /** Its number in the table, such as `2.5.1`; null where the extraction found none. */
  section: Text,
  /** Where it stands when it has no number: `after 1.4`. */
  section_inferred: Type.Optional(Type.String()),
  title: Text,
  chapter: Type.Optional(Type.Integer()),
  page: Type.Optional(Type.Integer()),
  law_broken: Type.Array(Type.String()),
  law_penalty: Type.Array(Type.String()),
  /** Formula, floors and caps, as the table's remarks have them. */
  notes: Type.Array(Type.String()),
  header: Type.Array(Text),
  /** Least and most in 元, as extracted; the text of the provision goes before it. */
  statutory_ranges_cny: Type.Array(Type.Array(Type.Number())),
  /** What the percentage is taken of, in 元, as extracted. */
  multiplier_cny: Type.Array(Type.Number()),
};

/** Base and factors whose weights add up to a percentage of an amount. */
export const WeightedSection = Type.Object({
  ...shared,
  kind: Type.Literal("weighted"),
  base_pct: Percent,
  factors: Type.Array(
    Type.Object({
      factor: Text,
      options: Type.Array(Type.Object({ label: Text, weight_pct: Percent })),
    }),
  ),
});
export type WeightedSection = Static<typeof WeightedSection>;

/** Rows of circumstances, each with the fine in its last cell; null repeats the cell above. */
export const MatrixSection = Type.Object({
  ...shared,
  kind: Type.Literal("matrix"),
  rows: Type.Array(Type.Array(Text)),
});
export type MatrixSection = Static<typeof MatrixSection>;

/** A section of a table of discretion benchmarks (裁量基准) as it is published and extracted. */
export const Section = Type.Union([WeightedSection, MatrixSection]);
export type Section = Static<typeof Section>;

/** Where something stands in a table, as an explanation names it. */
export type SourceRow = { section: string; page?: number; row: string };

export const nameOf = ({ section, section_inferred, page }: Section): string =>
  section ?? [section_inferred, page].filter((part) => part !== undefined).join("@");

export const sourceOf = (section: Section, row: string): SourceRow => ({
  section: nameOf(section),
  ...(section.page === undefined ? {} : { page: section.page }),
  row,
});
