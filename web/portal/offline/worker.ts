/**
 * Keeps the portal's own files and the guides that were read, so that it opens without a network. It takes the place of
 * an older one only when nobody uses that any more or someone says so: pages of a version find the files of that
 * version, and a form in progress is never pulled from under anyone. Nothing about a person is kept.
 */
import { isGuide, guides } from "./kept.ts";

/** The files of this build, and a name that changes with them; put in when the worker is built. */
declare const __SHELL__: { version: string; files: string[] };

type Waiting = Event & { waitUntil: (work: Promise<unknown>) => void };
type Fetching = Waiting & { request: Request; respondWith: (answer: Promise<Response>) => void };
type Scope = EventTarget & {
  location: Location;
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void> };
};
// The types of pages are used, for those of workers clash with them.
const scope = globalThis as unknown as Scope;

const { version, files } = __SHELL__;
const shell = `shell-${version}`;
const page = "/";
/** So long a slow network is waited for where something kept could be shown instead. */
const patience = 4_000;

scope.addEventListener("install", (event) => {
  const fresh = new Request(page, { cache: "reload" });
  (event as Waiting).waitUntil(caches.open(shell).then((cache) => cache.addAll([fresh, ...files])));
});

scope.addEventListener("activate", (event) => {
  (event as Waiting).waitUntil(dropOlder().then(() => scope.clients.claim()));
});

scope.addEventListener("message", (event) => {
  if ((event as MessageEvent).data === "takeOver") void scope.skipWaiting();
});

scope.addEventListener("fetch", (event) => {
  const { request } = event as Fetching;
  const answer = answerTo(request);
  if (answer) (event as Fetching).respondWith(answer);
});

const dropOlder = async (): Promise<void> => {
  for (const name of await caches.keys()) if (name !== shell && name !== guides) await caches.delete(name);
};

/** What is answered here; everything else goes its usual way. */
const answerTo = (request: Request): Promise<Response> | undefined => {
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== scope.location.origin) return undefined;
  if (request.mode === "navigate") return isPortalPage(pathname) ? fromShell(request, page) : undefined;
  if (files.includes(pathname)) return fromShell(request, pathname);
  return isGuide(pathname) ? newestOrKept(request) : undefined;
};

const isPortalPage = (pathname: string): boolean =>
  !/^\/(?:console|field|api|problems|metrics|healthz|readyz|checkpoint|tile|downloads)(?:\/|$)/.test(pathname) &&
  !/\.[a-z0-9]+$/i.test(pathname);

const fromShell = async (request: Request, name: string): Promise<Response> => {
  const cache = await caches.open(shell);
  return (await cache.match(name)) ?? fetch(request);
};

/** As the server says now, or what it said last where it can't be reached. */
const newestOrKept = async (request: Request): Promise<Response> => {
  const cache = await caches.open(guides);
  const asked = fetch(request).then(async (answer) => {
    if (answer.ok) await cache.put(request, answer.clone());
    return answer;
  });
  const kept = await cache.match(request);
  if (!kept) return asked;
  return Promise.race([asked, later(patience).then(() => kept)]).catch(() => kept);
};

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
