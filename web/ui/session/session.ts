import { routes, type Session } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useClient } from "../api.tsx";
import { dropDraftsExcept } from "../act/draft-store.ts";
import { sessionKey } from "./session-key.ts";

/** Who is signed in on this device; null for nobody. */
export const useSession = (): UseQueryResult<Session | null> => {
  const client = useClient();
  return useQuery<Session | null>({
    queryKey: sessionKey,
    queryFn: () =>
      client.call(routes.session.current, {}).catch((error: unknown) => {
        if (error instanceof ProblemError && error.problem.status === 401) return null;
        throw error;
      }),
    staleTime: 60_000,
  });
};

/** The id under which the person signed in keeps drafts on this device. */
export const usePerson = (): string => useSession().data?.id ?? "";

const forget = (cache: QueryClient, session: Session | null): void => {
  cache.setQueryData(sessionKey, session);
  void cache.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
};

/** Signs in; everything read as someone else is forgotten. */
export const useSignIn = (): ((name: string, password: string) => Promise<Session>) => {
  const client = useClient();
  const cache = useQueryClient();
  return async (name, password) => {
    const session = await client.call(routes.session.signIn, { body: { name, password } });
    dropDraftsExcept(session.id);
    forget(cache, session);
    return session;
  };
};

/** Signs out, and leaves nothing of the person on this device. */
export const useSignOut = (): (() => Promise<void>) => {
  const client = useClient();
  const cache = useQueryClient();
  return async () => {
    await client.call(routes.session.signOut, {});
    dropDraftsExcept(undefined);
    forget(cache, null);
  };
};
