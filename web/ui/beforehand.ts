import type { Route, RouteInput } from "@mingfa/contract";
import { createClient } from "@mingfa/contract/client";
import type { QueryClient } from "@tanstack/react-query";
import { cacheKey } from "./api.tsx";
import { currentLanguage } from "./language.ts";

const client = createClient({ fetch: (...request) => globalThis.fetch(...request), lang: currentLanguage });

/** Asks for what a page will ask for, before there is a page; the page then finds it in the cache. */
export const readBeforehand = <const R extends Route>(
  cache: QueryClient,
  route: R,
  options: RouteInput<R>,
): Promise<void> =>
  cache.prefetchQuery({ queryKey: cacheKey(route, options), queryFn: () => client.call(route, options) });
