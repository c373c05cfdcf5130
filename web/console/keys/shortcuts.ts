/** Two keys, one after the other, lead to a page. */
export const pageKeys = [
  { keys: ["g", "d"], to: "/", words: "desk" },
  { keys: ["g", "s"], to: "/search", words: "find" },
  { keys: ["g", "n"], to: "/notices", words: "notices" },
  { keys: ["g", "w"], to: "/oversight", words: "workload" },
] as const;

export type PageKey = (typeof pageKeys)[number];

/** What a key press means to the console; `first` is the key before it, when it was just pressed. */
export type Meaning =
  | { kind: "palette" | "help" | "search" }
  | { kind: "page"; page: PageKey }
  | { kind: "begin"; key: string };

type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/**
 * Ctrl K works everywhere. Single keys are for whoever wants them, and never where somebody is typing: speech input and
 * screen readers send letters too.
 */
export const meaningOf = (
  { key, ctrlKey, metaKey, altKey }: Press,
  { typing, single, first }: { typing: boolean; single: boolean; first: string | undefined },
): Meaning | undefined => {
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === "k") return { kind: "palette" };
  if (ctrlKey || metaKey || altKey || typing || !single) return undefined;
  if (key === "?") return { kind: "help" };
  if (key === "/") return { kind: "search" };
  const page = pageKeys.find(({ keys: [one, two] }) => one === first && two === key);
  if (page) return { kind: "page", page };
  return pageKeys.some(({ keys: [one] }) => one === key) ? { kind: "begin", key } : undefined;
};
