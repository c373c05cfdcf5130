import { useSyncExternalStore } from "react";

const storedAs = "mingfa.largeText";
const listeners = new Set<() => void>();

const isLarge = (): boolean => document.documentElement.dataset["large"] !== undefined;

const show = (large: boolean): void => {
  if (large) document.documentElement.dataset["large"] = "";
  else delete document.documentElement.dataset["large"];
  for (const listener of listeners) listener();
};

/** Large print as it was last chosen on this device; called before the first page is drawn. */
export const startLargeText = (): void => show(globalThis.localStorage?.getItem(storedAs) === "1");

const choose = (large: boolean): void => {
  globalThis.localStorage?.setItem(storedAs, large ? "1" : "0");
  show(large);
};

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether pages are in large print with few choices (大字版), and how to change that. */
export const useLargeText = (): [large: boolean, choose: (large: boolean) => void] => [
  useSyncExternalStore(listen, isLarge),
  choose,
];
