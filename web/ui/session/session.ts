import { routes, type Session, type SignInAnswer } from "@mingfa/contract";
import { ProblemError } from "@mingfa/contract/client";
import { useQuery, useQueryClient, type QueryClient, type UseQueryResult } from "@tanstack/react-query";
import { useClient } from "../api.tsx";
import { dropDraftsExcept } from "../act/draft-store.ts";
import { endedKey, sessionKey } from "./session-key.ts";

/** Who is signed in on this device; null for nobody. */
export const useSession = (): UseQueryResult<Session | null> => {
  const client = useClient();
  return useQuery<Session | null>({
    queryKey: sessionKey,
    queryFn: ({ client: cache }) =>
      client.call(routes.session.current, {}).catch((error: unknown) => {
        if (!(error instanceof ProblemError) || error.problem.status !== 401) throw error;
        if (cache.getQueryData(sessionKey)) cache.setQueryData(endedKey, true);
        return null;
      }),
    staleTime: 60_000,
  });
};

/** The id under which the person signed in keeps drafts on this device. */
export const usePerson = (): string => useSession().data?.id ?? "";

const forget = (cache: QueryClient, session: Session | null): void => {
  cache.removeQueries({ queryKey: endedKey });
  cache.setQueryData(sessionKey, session);
  void cache.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionKey[0] });
};

/** Goes on as the person who has just signed in; everything read as someone else is forgotten. */
export const useEnter = (): ((session: Session) => Session) => {
  const cache = useQueryClient();
  return (session) => {
    dropDraftsExcept(session.id);
    forget(cache, session);
    return session;
  };
};

/** Signs in by password; the answer is the session, or that a second factor is due. */
export const useSignIn = (): ((name: string, password: string) => Promise<SignInAnswer>) => {
  const client = useClient();
  const enter = useEnter();
  return async (name, password) => {
    const answer = await client.call(routes.session.signIn, { body: { name, password } });
    return answer.kind === "secondFactor" ? answer : enter(answer);
  };
};

/** Takes the second step of a sign-in. */
export const useSecondFactor = (): ((ticket: string, code: string) => Promise<Session>) => {
  const client = useClient();
  const enter = useEnter();
  return async (ticket, code) => enter(await client.call(routes.signIn.secondFactor, { body: { ticket, code } }));
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
