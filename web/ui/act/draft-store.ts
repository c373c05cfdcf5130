import type { Answers } from "../form/answers.ts";
import type { Draft } from "./draft.ts";
import type { Stored } from "./reconcile.ts";

const prefix = "mingfa.draft.";
/** Where a person's draft is kept on this device. */
export const storeKey = (person: string, name: string): string => `${prefix}${person}.${name}`;

/** The kept draft, or nothing when there is none or what is kept cannot be read as one. */
export const readStored = (person: string, name: string): Stored | undefined => {
  try {
    const stored: unknown = JSON.parse(globalThis.localStorage?.getItem(storeKey(person, name)) ?? "null");
    return isStored(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
};

/** Keeps a draft, or forgets it. A full or forbidden store loses the copy, never the page's own answers. */
export const keepStored = (person: string, name: string, stored: Stored | undefined): void => {
  try {
    if (stored) globalThis.localStorage?.setItem(storeKey(person, name), JSON.stringify(stored));
    else globalThis.localStorage?.removeItem(storeKey(person, name));
  } catch {
    // Nothing to do: the answers still stand on the page.
  }
};

/** What a person has drafts of on this device. */
export const draftNames = (person: string): string[] => {
  const lead = storeKey(person, "");
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

const isStored = (value: unknown): value is Stored =>
  isRecord(value) &&
  isDraft(value["draft"]) &&
  Number.isSafeInteger(value["base"]) &&
  isAnswers(value["before"]) &&
  typeof value["dirty"] === "boolean";

/** What these pages can read as a draft, wherever it was kept. */
export const isDraft = (value: unknown): value is Draft =>
  isRecord(value) &&
  isAnswers(value["answers"]) &&
  (value["asked"] === undefined || isRecord(value["asked"])) &&
  typeof value["object"] === "string" &&
  typeof value["key"] === "string";

const isAnswers = (value: unknown): boolean => isRecord(value) && Object.values(value).every(isAnswer);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAnswer = (value: unknown): value is Answers[string] =>
  typeof value === "string" ||
  typeof value === "boolean" ||
  (Array.isArray(value) &&
    (value.every((one) => typeof one === "string") ||
      value.every((row) => isRecord(row) && Object.values(row).every(isAnswer))));
