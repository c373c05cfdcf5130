import { routes, type Text } from "@mingfa/contract";
import type { Client } from "@mingfa/contract/client";
import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { useClient } from "../api.tsx";
import type { Answers, Form } from "../form/answers.ts";
import { DraftKeeper, type Account, type DraftState } from "./draft-keeper.ts";
import { isDraft } from "./draft-store.ts";
import type { FormChange, Outline } from "./form-outline.ts";
import type { Kept } from "./reconcile.ts";

/**
 * What was entered and not yet sent; `key` stays the same until it is, so that a lost answer does not double the act.
 * `asked`: the questions it answers; `change`: what a new version of the form did to it, until the person has seen it.
 */
export type Draft = { answers: Answers; object: string; key: string; asked?: Outline; change?: FormChange };

export type KeptDraft = DraftState & {
  keep: (draft: Draft) => void;
  /** It was sent. */
  sent: () => void;
  discard: () => Promise<void>;
  heard: (name?: string) => void;
};

/**
 * A person's draft of a form: on this device through reloads, sign-ins and lost connections, and in the account so that
 * it can be gone on with elsewhere. Windows on the same draft follow each other; none overwrites another unseen.
 */
export const useDraft = (person: string, name: string, form: Form, label: Text): KeptDraft => {
  const client = useClient();
  const make = () => ({ person, name, keeper: new DraftKeeper(person, name, form, accountOf(client, name, label)) });
  const [held, setHeld] = useState(make);
  if (held.person !== person || held.name !== name) setHeld(make());
  const { keeper } = held;
  useEffect(() => keeper.start(), [keeper]);
  useEffect(() => keeper.fit(form), [keeper, form]);
  const state = useSyncExternalStore(keeper.subscribe, keeper.state);
  return useMemo(
    () => ({
      ...state,
      keep: (draft) => keeper.keep(draft),
      sent: () => keeper.sent(),
      discard: () => keeper.discard(),
      heard: (named) => keeper.heard(named),
    }),
    [state, keeper],
  );
};

type Sent = { version: number; savedAt: string; keptUntil: string; key: string; content: object };

const accountOf = (client: Client, name: string, label: Text): Account => ({
  view: async () => keptOf((await client.call(routes.drafts.view, { params: { name } })).draft),
  keep: async (base, { key, ...content }) => {
    const answer = await client.call(routes.drafts.keep, { params: { name }, body: { base, label, key, content } });
    return { kept: answer.kept, there: keptOf(answer.draft) };
  },
  drop: async () => void (await client.call(routes.drafts.drop, { params: { name } })),
});

/** A draft of the account; none where it is of a shape that these pages don't read. */
const keptOf = (sent: Sent | undefined): Kept | undefined => {
  if (!sent) return undefined;
  const draft: unknown = { ...sent.content, key: sent.key };
  const { version, savedAt, keptUntil } = sent;
  return isDraft(draft) ? { version, savedAt, keptUntil, draft } : undefined;
};
