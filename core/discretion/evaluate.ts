import type { DiscretionAnswer } from "./answer.ts";
import type { CaseFault, DiscretionCase } from "./case.ts";
import { findInMatrix } from "./matrix-case.ts";
import { readMatrix } from "./matrix-table.ts";
import type { DiscretionMethod } from "./method.ts";
import type { Section } from "./section.ts";
import { readWeighted, type WeightedTable } from "./weighted-table.ts";
import { weighCase } from "./weigh-case.ts";
import { plain, remark, type Remark } from "./words.ts";

/** A section read once, to be applied to many cases. */
export type PreparedSection = {
  evaluate(given: DiscretionCase): { ok: true; answer: DiscretionAnswer } | { ok: false; fault: CaseFault };
};

/** Reads a section; `missing` is what it lacks for any answer. Cases are judged by the method of the issuing authority. */
export const prepareSection = (
  section: Section,
  method: DiscretionMethod,
): { ok: true; section: PreparedSection } | { ok: false; missing: Remark[] } => {
  if (section.kind === "matrix") {
    const table = readMatrix(section);
    if (table.rows.length === 0)
      return { ok: false, missing: [remark("incomplete", "没有一行能读", "no row can be read")] };
    return { ok: true, section: { evaluate: (given) => findInMatrix(table, given, method) } };
  }
  const read = readWeighted(section);
  if (!read.ok) return read;
  return { ok: true, section: { evaluate: (given) => weighOneOf(read.tables, given, method) } };
};

/** A table with several formulas fines several: the case names which, else it is the first. */
const weighOneOf = (
  [first, ...others]: readonly [WeightedTable, ...WeightedTable[]],
  given: DiscretionCase,
  method: DiscretionMethod,
): ReturnType<PreparedSection["evaluate"]> => {
  const { column } = given;
  const tables = [first, ...others];
  const labels = tables.map(({ formula }) => formula.label).join("、");
  if (column === undefined) {
    if (others.length === 0) return weighCase(first, given, method);
    const several = remark(
      "severalFormulas",
      `按“${first.formula.label}”计算（有：${labels}）`,
      `the first formula of ${labels}`,
    );
    return weighCase({ ...first, remarks: [...first.remarks, several] }, given, method);
  }
  const table = tables.find(({ formula }) => plain(formula.label).includes(plain(column)));
  if (table) return weighCase(table, given, method);
  return { ok: false, fault: { field: "column", zh: `没有这一栏（有：${labels}）`, en: `no such column (${labels})` } };
};

/** The sections that a name means: their number, where they stand (`after 1.4`), or both with the page (`after 1.4@22`). */
export const sectionsNamed = (sections: readonly Section[], name: string): Section[] => {
  const numbered = sections.filter(({ section }) => section === name);
  if (numbered.length > 0) return numbered;
  return sections.filter(
    ({ section, section_inferred: after, page }) =>
      section === null && after !== undefined && (after === name || `${after}@${page}` === name),
  );
};
