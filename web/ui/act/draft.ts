import { useCallback, useEffect, useState } from "react";
import { noAnswers, type Answers, type Form } from "../form/answers.ts";
import { newRequestKey } from "./request-key.ts";
import { keepStored, readStored } from "./draft-store.ts";

/** What was entered and not yet sent; `key` stays the same until it is, so that a lost answer does not double the act. */
export type Draft = { answers: Answers; object: string; key: string };

type KeptDraft = { draft: Draft; keep: (draft: Draft) => void; drop: () => void };

/**
 * A person's draft, kept on this device through reloads, sign-ins and lost connections. A second tab on the same draft
 * follows what is entered in the first; once one of them has sent it, the other keeps its answers under a new key.
 */
export const useDraft = (person: string, name: string, form: Form): KeptDraft => {
  const [draft, setDraft] = useState<Draft>(
    () => readStored(person, name) ?? { answers: noAnswers(form), object: "", key: newRequestKey() },
  );
  useEffect(() => {
    const follow = () => setDraft((mine) => readStored(person, name) ?? { ...mine, key: newRequestKey() });
    const onStorage = (event: StorageEvent) => event.key?.endsWith(`${person}.${name}`) && follow();
    globalThis.addEventListener("storage", onStorage);
    return () => globalThis.removeEventListener("storage", onStorage);
  }, [person, name]);
  const keep = useCallback(
    (next: Draft) => {
      setDraft(next);
      keepStored(person, name, next);
    },
    [person, name],
  );
  const drop = useCallback(() => keepStored(person, name, undefined), [person, name]);
  return { draft, keep, drop };
};
