import { useSyncExternalStore } from "react";

let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

const setWaiting = (worker: ServiceWorker | undefined): void => {
  waiting = worker;
  for (const listener of listeners) listener();
};

/** Lets the browser keep the portal for times without a network; after everything else, for nothing waits for it. */
export const registerWorker = (): void => {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const start = () =>
    void navigator.serviceWorker.register("/worker.js", { updateViaCache: "none" }).then(watch, () => undefined);
  if (document.readyState === "complete") start();
  else globalThis.addEventListener("load", start, { once: true });
};

/** Where workers are forbidden, some browsers register nothing and call it done. */
const watch = (registration: ServiceWorkerRegistration | undefined): void => {
  if (!registration) return;
  // The first worker on a device replaces nothing.
  const noteIfNewer = (worker: ServiceWorker | null) => {
    if (worker?.state === "installed" && navigator.serviceWorker.controller) setWaiting(worker);
  };
  noteIfNewer(registration.waiting);
  registration.addEventListener("updatefound", () => {
    const { installing } = registration;
    installing?.addEventListener("statechange", () => noteIfNewer(installing));
  });
};

const listen = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Goes over to a newer version of the portal, if one is ready and once it is asked to; undefined where there is none. */
export const useNewerVersion = (): (() => void) | undefined => {
  const ready = useSyncExternalStore(listen, () => waiting);
  if (!ready) return undefined;
  return () => {
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    ready.postMessage("takeOver");
  };
};
