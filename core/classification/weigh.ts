import type { Candidate } from "./candidate.ts";
import type { TypeClass } from "./column.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Meaning } from "./resolve.ts";
import type { Evidence } from "./sample.ts";
import type { TableProfile } from "./table.ts";

/** What a column is taken for, and what that rests on. */
export type Verdict = {
  meaning: Meaning;
  confidence: number;
  candidate: Candidate | undefined;
  /** The values that confirmed it, or decided it alone. */
  evidence: Evidence | undefined;
  decidedBy: "words" | "values" | "table";
};

type Reading = { candidate: Candidate; meaning: Meaning };

/** Holds words against values: values with a check digit overrule words, words overrule values that merely look alike. */
export const weigh = (
  lexicon: Lexicon,
  readings: readonly Reading[],
  fallback: Meaning,
  profile: TableProfile,
  evidence: readonly Evidence[],
  type: TypeClass,
): Verdict => {
  const fitting = readings.filter(({ meaning }) => fits(meaning, type));
  const best = choose(fitting, profile);
  const seen = evidence.find(({ kind }) => kind === "idNumber") ?? evidence.find(({ share }) => share >= 0.5);
  const byValues = seen && overrule(lexicon, best, seen, profile);
  if (byValues)
    return {
      meaning: byValues,
      confidence: seen.proved ? 0.97 : 0.75,
      candidate: best?.candidate,
      evidence: seen,
      decidedBy: "values",
    };
  if (!best)
    return { meaning: fallback, confidence: 0.3, candidate: undefined, evidence: undefined, decidedBy: "table" };
  const confirmed = seen && seen.kind === best.meaning.kind?.id ? seen : undefined;
  return {
    meaning: best.meaning,
    confidence: sure(best, fitting, confirmed),
    candidate: best.candidate,
    evidence: confirmed,
    decidedBy: "words",
  };
};

/** A name doesn't stand in a date, nor a telephone in a decimal. */
const fits = ({ kind }: Meaning, type: TypeClass): boolean => {
  if (!kind) return true;
  if (type === "date") return !textual.has(kind.id);
  if (type === "boolean") return kind.personal !== "direct";
  return !(type === "number" && (kind.id === "name" || kind.id === "address" || kind.id === "email"));
};

const textual = new Set([
  "name",
  "address",
  "phone",
  "idNumber",
  "email",
  "bankCard",
  "plate",
  "account",
  "certificate",
  "creditCode",
  "passport",
  "personNumber",
]);

const choose = (readings: readonly Reading[], { holder, theme }: TableProfile): Reading | undefined => {
  const value = ({ candidate, meaning }: Reading): number => {
    if (candidate.by === "comment") return candidate.quality;
    // 社会信用代码（身份证号码）: where a field may hold either, the stricter counts.
    if (candidate.by === "aside") return candidate.quality + (meaning.kind?.id === "idNumber" ? 0.45 : 0);
    const suits = holder === "person" ? meaning.personal !== "none" : meaning.personal !== "contextual";
    const { head, owner, qualifier } = candidate.match;
    const thematic = head?.is === "kind" && head.kind === theme;
    const personsOwn = meaning.personal === "direct" && owner === "person" && qualifier !== "";
    return candidate.quality + (suits ? 0.05 : -0.1) + (thematic ? 0.08 : 0) + (personsOwn ? 0.1 : 0);
  };
  return readings.toSorted((a, b) => value(b) - value(a))[0];
};

const overrule = (
  lexicon: Lexicon,
  best: Reading | undefined,
  seen: Evidence,
  profile: TableProfile,
): Meaning | undefined => {
  const known = best?.meaning.kind;
  if (known?.id === seen.kind) return undefined;
  const kind = lexicon.kinds.get(seen.kind);
  if (!kind) return undefined;
  // A driving licence or a pension number is the ID number under another name.
  if (seen.kind === "idNumber" && known && known.personal === "direct" && known.id !== "name") return undefined;
  const vague = !best || best.candidate.quality < 0.6 || best.candidate.match.head?.is === "form";
  if (!(seen.proved || vague)) return undefined;
  if (!vague && seen.kind !== "idNumber" && known !== undefined) return undefined;
  const nobody =
    kind.personal === "none" ||
    (seen.kind === "address" && profile.holder === "organisation") ||
    (seen.kind === "device" && !profile.persons);
  return {
    personal: nobody ? "none" : kind.personal,
    kind,
    category: nobody && kind.personal !== "none" ? profile.category : kind.category,
    minor: false,
  };
};

const sure = (best: Reading, readings: readonly Reading[], confirmed: Evidence | undefined): number => {
  const { candidate, meaning } = best;
  let doubt = 1 - candidate.quality;
  const others = readings.filter((other) => other !== best && other.candidate.by !== candidate.by);
  if (others.some(({ meaning: other }) => other.kind === meaning.kind && other.personal === meaning.personal))
    doubt *= 0.5;
  if (confirmed) doubt *= confirmed.proved ? 0.1 : 0.5;
  const { head, word } = candidate.match;
  if (head?.is === "form" && meaning.personal === "contextual") doubt = Math.max(doubt, 0.45);
  if (word === "") doubt = Math.max(doubt, 0.6);
  return Math.min(0.99, 1 - doubt);
};
