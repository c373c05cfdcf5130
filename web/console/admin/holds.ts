import type { Text } from "@mingfa/contract";

/** Whether one of the words holds what is sought, whatever the case; everything holds nothing. */
export const holds = (sought: string | undefined, ...words: (string | Text)[]): boolean => {
  const wanted = (sought ?? "").toLowerCase();
  return words
    .flatMap((word) => (typeof word === "string" ? [word] : [word.zh, word.en]))
    .some((word) => word.toLowerCase().includes(wanted));
};
