import type { Answers } from "../form/answers.ts";
import type { Draft } from "./draft.ts";

const prefix = "mingfa.draft.";
const keyOf = (person: string, name: string): string => `${prefix}${person}.${name}`;

/** The kept draft, or nothing when there is none or what is kept cannot be read as one. */
export const readStored = (person: string, name: string): Draft | undefined => {
  try {
    const draft: unknown = JSON.parse(globalThis.localStorage?.getItem(keyOf(person, name)) ?? "null");
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a draft, or forgets it. A full or forbidden store loses the copy, never the page's own answers. */
export const keepStored = (person: string, name: string, draft: Draft | undefined): void => {
  try {
    if (draft) globalThis.localStorage?.setItem(keyOf(person, name), JSON.stringify(draft));
    else globalThis.localStorage?.removeItem(keyOf(person, name));
  } catch {
    // Nothing to do: the answers still stand on the page.
  }
};

/** What a person has drafts of on this device. */
export const draftNames = (person: string): string[] => {
  const lead = keyOf(person, "");
  return Object.keys(globalThis.localStorage ?? {}).flatMap((key) =>
    key.startsWith(lead) ? [key.slice(lead.length)] : [],
  );
};

/** Forgets the drafts of everyone but `person`: the next one at this screen must not find them. */
export const dropDraftsExcept = (person: string | undefined): void => {
  for (const key of Object.keys(globalThis.localStorage ?? {}))
    if (key.startsWith(prefix) && (person === undefined || !key.startsWith(`${prefix}${person}.`)))
      localStorage.removeItem(key);
};

const isDraft = (value: unknown): value is Draft =>
  isRecord(value) &&
  isRecord(value["answers"]) &&
  Object.values(value["answers"]).every(isAnswer) &&
  typeof value["object"] === "string" &&
  typeof value["key"] === "string";

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAnswer = (value: unknown): value is Answers[string] =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  (Array.isArray(value) &&
    (value.every((one) => typeof one === "string") ||
      value.every((row) => isRecord(row) && Object.values(row).every(isAnswer))));
