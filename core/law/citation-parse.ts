import { type Citation, type CitationResult, type CitationsResult, citationError } from "./citation.ts";
import { shortStatuteName } from "./citation-name.ts";
import { complete, descend, fieldOf, levelOf, number } from "./citation-place.ts";
import { CitationScanner, type Step } from "./citation-scan.ts";
import { readName } from "./citation-statute.ts";
import { Stop } from "./citation-stop.ts";

/** More than any one document cites; without a limit a short text of ranges could fill the memory. */
const MOST = 10_000;

/**
 * Reads a reference, a list of them (、，；和及与或) or ranges (至), every one named in the answer.
 * What a later member leaves out it takes from the one before: 第一款第一项、第三项. `within` is the statute
 * meant by 本法 or by a reference without a name. Anything left unread is an error.
 */
export function parseCitations(text: string, within?: string): CitationsResult {
  try {
    return { ok: true, citations: readList(new CitationScanner(text), within) };
  } catch (stop) {
    if (stop instanceof Stop) return { ok: false, error: stop.error };
    throw stop;
  }
}

/** Like `parseCitations` for exactly one place; a list or a range is refused with code `notSingle`. */
export function parseCitation(text: string, within?: string): CitationResult {
  const result = parseCitations(text, within);
  if (!result.ok) return result;
  const [citation, second] = result.citations;
  if (citation === undefined || second !== undefined) {
    return citationError("notSingle", text, 0, "应当只引用一处", "exactly one place must be cited");
  }
  return { ok: true, citation };
}

function readList(scan: CitationScanner, within: string | undefined): Citation[] {
  if (scan.atEnd()) throw new Stop("empty", scan.text, 0, "没有引用", "nothing is cited");
  const found: Citation[] = [];
  do {
    const before = found.at(-1) ?? (within === undefined ? {} : { statute: shortStatuteName(within) });
    found.push(...readMember(scan, before, within));
    if (found.length > MOST) {
      throw new Stop("tooMany", scan.text, scan.position, `引用超过${MOST}处`, `more than ${MOST} places are cited`);
    }
  } while (scan.separator());
  if (!scan.atEnd()) throw new Stop("unexpected", scan.text, scan.position, "读不懂的文字", "not part of a citation");
  return found;
}

function readMember(scan: CitationScanner, before: Partial<Citation>, within: string | undefined): Citation[] {
  const named = readName(scan, within);
  let place: Partial<Citation> = named === undefined ? before : { statute: named };
  const first = scan.step();
  if (first === undefined) {
    throw new Stop("unexpected", scan.text, scan.position, "应为“第…条”等", "expected 第…条 or the like");
  }
  place = descend(scan, place, first);
  let last = first;
  for (let step = scan.step(); step !== undefined; step = scan.step()) {
    if (levelOf(step.unit) <= levelOf(last.unit)) {
      throw new Stop("order", scan.text, step.position, "条、款、项、目的次序不对", "units must run 条, 款, 项, 目");
    }
    place = descend(scan, place, step);
    last = step;
  }
  const start = complete(scan, place, first.position);
  const end = scan.rangeEnd();
  return end === undefined ? [start] : readRange(scan, start, last, end);
}

/** Only whole numbers of one level can be filled in: what lies between 之一 and 之三 only the text knows. */
function readRange(scan: CitationScanner, start: Citation, last: Step, end: Step): Citation[] {
  const field = fieldOf(last.unit);
  const from = start[field] ?? 0;
  const to = number(scan, end.numeral, end.position);
  const suffixed = last.suffix !== undefined || end.suffix !== undefined;
  if (end.unit !== last.unit || suffixed || to <= from) {
    throw new Stop(
      "range",
      scan.text,
      end.position,
      "“至”的两端须是同一级、由小到大",
      "a range must run upwards on one level, without 之一",
    );
  }
  const extra = scan.step();
  if (extra !== undefined) {
    throw new Stop("range", scan.text, extra.position, "范围之后不能再分款项", "a range can't be divided further");
  }
  return Array.from({ length: to - from + 1 }, (_, i) => ({ ...start, [field]: from + i }));
}
