import type { Answers } from "../form/answers.ts";

type Given = Answers[string];
/** A question answered differently in two places: what was entered here, while what stands is from elsewhere. */
export type Clash = { name: string; mine: Given | undefined };

/**
 * Brings together what was entered here and elsewhere since both had the same answers. What only one of them changed is
 * taken over; where both did, the other's stands and one's own is told, so that nothing is lost unseen.
 */
export const mergeAnswers = (
  before: Answers,
  mine: Answers,
  theirs: Answers,
): { answers: Answers; clashes: Clash[] } => {
  const answers: Answers = {};
  const clashes: Clash[] = [];
  const put = (name: string, given: Given | undefined) => {
    if (given !== undefined) answers[name] = given;
  };
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const [was, here, there] = [before[name], mine[name], theirs[name]];
    if (isSame(here, there) || isSame(was, here)) put(name, there);
    else if (isSame(was, there)) put(name, here);
    else {
      put(name, there);
      clashes.push({ name, mine: here });
    }
  }
  return { answers, clashes };
};

export const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
