import type { DiscretionAnswer } from "./answer.ts";
import type { CaseFault, DiscretionCase } from "./case.ts";
import { findInMatrix } from "./matrix-case.ts";
import { readMatrix } from "./matrix-table.ts";
import type { DiscretionMethod } from "./method.ts";
import type { Section } from "./section.ts";
import { readWeighted } from "./weighted-table.ts";
import { weighCase } from "./weigh-case.ts";
import { remark, type Remark } from "./words.ts";

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
  return { ok: true, section: { evaluate: (given) => weighCase(read.table, given, method) } };
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
