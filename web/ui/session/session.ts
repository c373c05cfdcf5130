import { routes, type Session } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import { useQuery, useQueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useClient } from "../api.tsx";
import { dropAllDrafts } from "../act/draft.ts";

const sessionKey = ["session"];

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

/** Signs in; everything read as someone else is forgotten. */
export const useSignIn = (): ((name: string, password: string) => Promise<Session>) => {
  const client = useClient();
  const cache = useQueryClient();
  return async (name, password) => {
    const session = await client.call(routes.session.signIn, { body: { name, password } });
    cache.clear();
    cache.setQueryData(sessionKey, session);
    return session;
  };
};

/** Signs out, and leaves nothing of the person on this device. */
export const useSignOut = (): (() => Promise<void>) => {
  const client = useClient();
  const cache = useQueryClient();
  return async () => {
    await client.call(routes.session.signOut, {});
    dropAllDrafts();
    cache.clear();
    cache.setQueryData(sessionKey, null);
  };
};
