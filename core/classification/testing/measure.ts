/** Of one class: right, wrongly given, missed. */
export type Counts = { right: number; wrong: number; missed: number };

export type Pair = { label: string; suggested: string };

/** Precision and recall of each class among pairs of label and suggestion, in order of how often it is labelled. */
export const countsByClass = (pairs: readonly Pair[]): Map<string, Counts> => {
  const counts = new Map<string, Counts>();
  const of = (name: string): Counts => {
    const known = counts.get(name) ?? { right: 0, wrong: 0, missed: 0 };
    counts.set(name, known);
    return known;
  };
  for (const { label, suggested } of pairs) {
    if (label === suggested) of(label).right++;
    else {
      of(label).missed++;
      of(suggested).wrong++;
    }
  }
  return new Map([...counts].toSorted(([, a], [, b]) => b.right + b.missed - a.right - a.missed));
};

export const precision = ({ right, wrong }: Counts): number => right / (right + wrong);
export const recall = ({ right, missed }: Counts): number => right / (right + missed);

/** A share as a percentage with one decimal; a dash where there is nothing to divide. */
export const percent = (share: number): string => (Number.isNaN(share) ? "–" : `${(share * 100).toFixed(1)} %`);

/** Rows of a Markdown table: class, how many, precision, recall. */
export const classTable = (title: string, pairs: readonly Pair[]): string[] => [
  `| ${title} | labelled | precision | recall |`,
  "|---|---:|---:|---:|",
  ...[...countsByClass(pairs)].map(
    ([name, counts]) =>
      `| ${name} | ${counts.right + counts.missed} | ${percent(precision(counts))} | ${percent(recall(counts))} |`,
  ),
];

/** A confusion table: a row for each label, a column for each suggestion. */
export const confusionTable = (pairs: readonly Pair[], classes: readonly string[]): string[] => [
  `| labelled ↓ suggested → | ${classes.join(" | ")} |`,
  `|---|${classes.map(() => "---:|").join("")}`,
  ...classes.map((row) => {
    const cells = classes.map(
      (column) => pairs.filter(({ label, suggested }) => label === row && suggested === column).length,
    );
    return `| ${row} | ${cells.join(" | ")} |`;
  }),
];

/** What is taken for what, where the two differ: the off-diagonal of a table too wide to print. */
export const confusions = (pairs: readonly Pair[]): string[] => {
  const counted = new Map<string, number>();
  for (const { label, suggested } of pairs)
    if (label !== suggested) counted.set(`${label} → ${suggested}`, (counted.get(`${label} → ${suggested}`) ?? 0) + 1);
  return [...counted]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([what, count]) => `${what}: ${count}`);
};
