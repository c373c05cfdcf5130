/** The cache of what the public was told and read: no answer about a person is ever put into it. */
export const guides = "guides-1";

/** Answers that are the same for everyone: the catalogue, and guides of items. */
export const isGuide = (pathname: string): boolean =>
  pathname === "/api/node" || /^\/api\/(?:catalogue(?:\/items)?|items\/[^/]+)$/.test(pathname);

/** A guide that is kept on this device. */
export type KeptGuide = { item: string; title: { zh: string; en: string }; keptOn: string };

/** The guides kept on this device, and when each was read. Nothing where the browser keeps nothing. */
export const keptGuides = async (): Promise<KeptGuide[]> => {
  if (!("caches" in globalThis)) return [];
  const cache = await caches.open(guides);
  const found = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const [, item] = /\/api\/items\/([^/]+)$/.exec(new URL(request.url).pathname) ?? [];
      const answer = item === undefined ? undefined : await cache.match(request);
      const guide: unknown = await answer?.json();
      return item !== undefined && isTitled(guide)
        ? [{ item, title: guide.title, keptOn: new Date(answer?.headers.get("date") ?? 0).toISOString() }]
        : [];
    }),
  );
  return found.flat();
};

const isTitled = (value: unknown): value is { title: { zh: string; en: string } } =>
  typeof value === "object" &&
  value !== null &&
  "title" in value &&
  typeof value.title === "object" &&
  value.title !== null &&
  "zh" in value.title &&
  "en" in value.title;
