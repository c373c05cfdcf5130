import { keys } from "../law/counting.ts";
import type { Term } from "../law/term.ts";
import { versionInForce } from "../law/version.ts";
import { termNamed, type Asking } from "./context.ts";
import { missingOn } from "./law-then.ts";
import type { MomentRange } from "./moment-range.ts";
import type { CheckOf } from "./replay-table.ts";
import { isInScope } from "./scope.ts";

/** The term of a statute that says otherwise; where its text isn't at hand only the name of what is missing. */
export type OwnTerm = { term?: Term; missing: string; onlyLate: boolean };

/** The statute in force when the term began that may say otherwise for this case. */
export function otherwiseFor(
  candidates: NonNullable<CheckOf<"within">["otherwise"]>,
  { law, chronology }: Asking,
  start: MomentRange,
  step: MomentRange | undefined,
): OwnTerm | undefined {
  for (const { scope, basis, statute, term, onlyLate = false } of candidates) {
    if (!isInScope(scope, chronology)) continue;
    if (!versionInForce(law.statutes, statute, start.first)) continue;
    const missing = missingOn(law.statutes, [statute, ...keys(basis)], [start.first, start.last, step?.first]);
    if (missing !== undefined) return { missing, onlyLate };
    if (term !== undefined) return { term: termNamed(law, term), missing: "", onlyLate };
  }
  return undefined;
}
