import { accountRoutes, signInRoutes, type SignInAnswer } from "@mingfa/contract";
import { useClient } from "../api.tsx";
import { useEnter } from "./session.ts";

/** What a browser remembers while it is away at the identity platform. */
type Away = { purpose: "signIn" | "link"; ticket: string; next: string };

const key = "mingfa.platform";

/** Leaves for the identity platform, which sends the browser back to `/sign-in/return`. */
export const useGoToPlatform = (): ((purpose: Away["purpose"], next: string) => Promise<void>) => {
  const client = useClient();
  return async (purpose, next) => {
    const route = purpose === "link" ? accountRoutes.startLink : signInRoutes.startPlatform;
    const { ticket, address } = await client.call(route, {});
    sessionStorage.setItem(key, JSON.stringify({ purpose, ticket, next } satisfies Away));
    location.assign(address);
  };
};

/** What this very tab left for; null when it did not, as for an address that someone else has sent. Read once. */
export const takeAway = (): Away | null => {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  // Written by ourselves above, out of reach of other sites.
  return kept === null ? null : (JSON.parse(kept) as Away);
};

/** Brings home what the platform answered; `linked` when it was for an account that is signed in. */
export const useComeBack = (): ((away: Away, query: string) => Promise<SignInAnswer | "linked">) => {
  const client = useClient();
  const enter = useEnter();
  return async ({ purpose, ticket }, query) => {
    const body = { ticket, query };
    if (purpose === "link") {
      await client.call(accountRoutes.link, { body });
      return "linked";
    }
    const answer = await client.call(signInRoutes.platform, { body });
    return answer.kind === "secondFactor" ? answer : enter(answer);
  };
};
