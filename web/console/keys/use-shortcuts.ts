import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { meaningOf, type Meaning } from "./shortcuts.ts";
import { useSingleKeys } from "./single-keys.ts";

/** A second key counts with the first for so long, in milliseconds. */
const patience = 1200;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select") !== null);

/** Listens for the console's shortcuts; `open` is told which dialog is wanted. */
export const useShortcuts = (open: (dialog: "palette" | "help") => void): void => {
  const router = useRouter();
  const [single] = useSingleKeys();
  const before = useRef<{ key: string; at: number }>(undefined);
  useEffect(() => {
    const act = (meaning: Meaning): void => {
      if (meaning.kind === "begin") before.current = { key: meaning.key, at: Date.now() };
      else if (meaning.kind === "page") void router.navigate({ to: meaning.page.to });
      else if (meaning.kind === "search") void toSearch(() => router.navigate({ to: "/search" }));
      else open(meaning.kind);
    };
    const onKey = (event: KeyboardEvent): void => {
      // A dialog that is open keeps its keys to itself.
      if (event.defaultPrevented || document.querySelector("dialog[open]")) return;
      const last = before.current;
      before.current = undefined;
      const first = last && Date.now() - last.at < patience ? last.key : undefined;
      const meaning = meaningOf(event, { typing: isTyping(event.target), single, first });
      if (!meaning) return;
      if (meaning.kind !== "begin") event.preventDefault();
      act(meaning);
    };
    globalThis.addEventListener("keydown", onKey);
    return () => globalThis.removeEventListener("keydown", onKey);
  }, [open, router, single]);
};

/** Into the search field of this page, or of the page that searches. */
const toSearch = async (go: () => Promise<void>): Promise<void> => {
  if (focusSearch()) return;
  await go();
  requestAnimationFrame(() => void focusSearch());
};

const focusSearch = (): boolean => {
  const field = document.querySelector<HTMLInputElement>("input[data-search]");
  const fold = field?.closest("details");
  if (fold) fold.open = true;
  field?.focus();
  return field !== null;
};
