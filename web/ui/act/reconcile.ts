import type { Draft } from "./draft.ts";
import { isSame, mergeAnswers, type Clash } from "./merge-answers.ts";

/** A draft as this device keeps it: the version of the account's copy it builds on, the answers of that, what is new. */
export type Stored = { draft: Draft; base: number; before: Draft["answers"]; dirty: boolean };
/** The copy in the person's account. */
export type Kept = { version: number; savedAt: string; keptUntil: string; draft: Draft };
/** What the person must know: both places changed something, or the draft is gone from the account. */
export type DraftNews = { kind: "elsewhere"; clashes: Clash[] } | { kind: "sent" };

const storedOf = ({ version, draft }: Kept): Stored => ({
  draft,
  base: version,
  before: draft.answers,
  dirty: false,
});

/** What becomes of the draft here, given what is in the account now. Nothing where there is nothing to go on with. */
export const reconcile = (
  here: Stored | undefined,
  there: Kept | undefined,
  newKey: () => string,
): { stored: Stored | undefined; news?: DraftNews } => {
  if (!there) {
    if (!here || here.base === 0) return { stored: here };
    // It was sent or dropped elsewhere; what was not kept there must not go with it, nor be sent under the same key.
    if (!here.dirty) return { stored: undefined };
    return {
      stored: { ...here, draft: { ...here.draft, key: newKey() }, base: 0, before: {} },
      news: { kind: "sent" },
    };
  }
  if (!here) return { stored: storedOf(there) };
  if (here.base === there.version) return { stored: here };
  if (!here.dirty) return { stored: storedOf(there) };
  const { answers, clashes } = mergeAnswers(here.before, here.draft.answers, there.draft.answers);
  const stored = {
    draft: { ...there.draft, answers, object: here.draft.object === "" ? there.draft.object : here.draft.object },
    base: there.version,
    before: there.draft.answers,
    dirty: !isSame(answers, there.draft.answers),
  };
  return { stored, ...(clashes.length > 0 ? { news: { kind: "elsewhere", clashes } } : {}) };
};
