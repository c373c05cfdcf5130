import { useSyncExternalStore } from "react";

const keptAs = "mingfa.singleKeys";
const listeners = new Set<() => void>();

const read = (): boolean => globalThis.localStorage?.getItem(keptAs) !== "off";

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether single keys are shortcuts on this device. */
export const useSingleKeys = (): [on: boolean, turn: (on: boolean) => void] => {
  const on = useSyncExternalStore(subscribe, read);
  const turn = (next: boolean) => {
    globalThis.localStorage?.setItem(keptAs, next ? "on" : "off");
    for (const listener of listeners) listener();
  };
  return [on, turn];
};
