import { wordsIn, type Grade } from "./lexicon-schema.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Meaning } from "./resolve.ts";

/** The newest standard in force on a civil date, or the one named; throws where the pack has no such standard. */
export const standardInForce = (
  lexicon: Lexicon,
  { today, standard }: { today: string; standard?: string },
): string => {
  const { standards } = lexicon.pack.kinds.sensitive;
  const found =
    standard === undefined
      ? standards
          .filter(({ inForceFrom }) => inForceFrom <= today)
          .toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? 1 : -1))[0]
      : standards.find(({ id }) => id === standard);
  if (!found) throw new RangeError(`no such standard: ${standard ?? today}`);
  return found.id;
};

/** Sensitive by 个人信息保护法 28 as the standard reads it: by kind, or because the person is under fourteen. */
export const isSensitive = (lexicon: Lexicon, { personal, kind, minor }: Meaning, standard: string): boolean =>
  personal !== "none" && (minor || (kind !== undefined && kindsOf(lexicon, standard).includes(kind.id)));

const kindsOf = (lexicon: Lexicon, standard: string): string[] =>
  lexicon.pack.kinds.sensitive.standards.filter(({ id }) => id === standard).flatMap(({ kinds }) => wordsIn(kinds));

/** The grade that goes with what the field is; a word on the lists of important data stands above it. */
export const gradeOf = (lexicon: Lexicon, { personal, grade }: Meaning, sensitive: boolean): Grade => {
  const { grades } = lexicon.pack.kinds;
  if (sensitive) return grades.sensitive;
  return personal === "none" ? (grade ?? grades.none) : grades[personal];
};
