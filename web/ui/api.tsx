import type { Route, RouteInput, RouteOutput } from "@mingfa/contract";
import { createClient, ProblemError, type Client } from "@mingfa/contract/client";
import {
  MutationCache,
  QueryCache,
  QueryClient,
  QueryClientProvider,
  useQuery,
  type UseQueryResult,
} from "@tanstack/react-query";
import { createContext, useContext, type ReactNode } from "react";
import { currentLanguage } from "./language.ts";
import { endedKey, sessionKey } from "./session/session-key.ts";

const client = createClient({ fetch: (...request) => globalThis.fetch(...request), lang: currentLanguage });
const ClientContext = createContext<Client>(client);

/** A cache that asks again only where the network failed; a refusal stays a refusal, and an ended session ends here too. */
export const createCache = (): QueryClient => {
  const onError = (error: unknown) => {
    // Other refusals with 401 are of a password or a code, not of the session.
    if (error instanceof ProblemError && error.problem.code === "signInFirst") {
      if (cache.getQueryData(sessionKey)) cache.setQueryData(endedKey, true);
      cache.setQueryData(sessionKey, null);
    }
  };
  const cache: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // A device that says it is offline is told so at once, not left waiting; once it is back, pages are read anew.
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        refetchOnReconnect: true,
        retry: (count, error) => count < 2 && error instanceof ProblemError && error.problem.status === 0,
      },
    },
  });
  return cache;
};

export function ApiProvider({ cache, children }: { cache: QueryClient; children: ReactNode }) {
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={cache}>{children}</QueryClientProvider>
    </ClientContext>
  );
}

export const useClient = (): Client => useContext(ClientContext);

/** Key of a route's answer in the cache; without options, of all answers of the route. */
export const cacheKey = (route: Route, options?: object): unknown[] =>
  options === undefined ? [route.method, route.path] : [route.method, route.path, options];

/** The answer of a GET route, kept in the cache. */
export const useAnswer = <const R extends Route>(
  route: R,
  options: RouteInput<R>,
  settings: { enabled?: boolean; refetchInterval?: (answer: RouteOutput<R> | undefined) => number | false } = {},
): UseQueryResult<RouteOutput<R>> => {
  const { refetchInterval } = settings;
  return useQuery<RouteOutput<R>>({
    queryKey: cacheKey(route, options),
    queryFn: () => client.call(route, options),
    ...(settings.enabled === undefined ? {} : { enabled: settings.enabled }),
    ...(refetchInterval ? { refetchInterval: (query) => refetchInterval(query.state.data) } : {}),
  });
};
