import type { DiscretionAnswer } from "./answer.ts";
import type { CaseFault, DiscretionCase } from "./case.ts";
import { findInMatrix } from "./matrix-case.ts";
import { readMatrix } from "./matrix-table.ts";
import type { DiscretionMethod } from "./method.ts";
import type { Section } from "./section.ts";
import { readWeighted } from "./weighted-table.ts";
import { weighCase } from "./weigh-case.ts";
import type { Remark } from "./words.ts";

/** An answer, or what the table lacks for any answer (`missing`), or what the case does. */
export type Evaluated =
  | { ok: true; answer: DiscretionAnswer }
  | { ok: false; missing: Remark[] }
  | { ok: false; fault: CaseFault };

/** Applies one section of a benchmark to a case, by the method of the authority that issued it. Money is exact. */
export const evaluateSection = (section: Section, given: DiscretionCase, method: DiscretionMethod): Evaluated => {
  if (section.kind === "matrix") {
    const table = readMatrix(section);
    return table.rows.length === 0 ? { ok: false, missing: [...table.remarks] } : findInMatrix(table, given, method);
  }
  const read = readWeighted(section);
  return read.ok ? weighCase(read.table, given, method) : read;
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
