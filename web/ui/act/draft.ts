import { useCallback, useState } from "react";
import { noAnswers, type Answers, type Form } from "../form/answers.ts";
import { newRequestKey } from "./request-key.ts";

/** What was entered and not yet sent; `key` stays the same until it is, so that a lost answer does not double the act. */
export type Draft = { answers: Answers; object: string; key: string };

const prefix = "mingfa.draft.";

/** A draft that outlives a reload, a sign-in and a lost connection, in this tab only. */
export const useDraft = (name: string, form: Form): { draft: Draft; keep: (draft: Draft) => void; drop: () => void } => {
  const [draft, setDraft] = useState<Draft>(() => storedDraft(name) ?? { answers: noAnswers(form), object: "", key: newRequestKey() });
  const keep = useCallback(
    (next: Draft) => {
      setDraft(next);
      globalThis.sessionStorage?.setItem(prefix + name, JSON.stringify(next));
    },
    [name],
  );
  const drop = useCallback(() => globalThis.sessionStorage?.removeItem(prefix + name), [name]);
  return { draft, keep, drop };
};

/** Forgets every draft of this tab: the next person at this screen must not find them. */
export const dropAllDrafts = (): void => {
  for (const key of Object.keys(globalThis.sessionStorage ?? {})) if (key.startsWith(prefix)) sessionStorage.removeItem(key);
};

const storedDraft = (name: string): Draft | undefined => {
  const stored = globalThis.sessionStorage?.getItem(prefix + name);
  if (!stored) return undefined;
  const draft: unknown = JSON.parse(stored);
  return isDraft(draft) ? draft : undefined;
};

const isDraft = (value: unknown): value is Draft =>
  typeof value === "object" && value !== null && "answers" in value && "object" in value && "key" in value;
