import type { Route, RouteInput, RouteOutput, Session } from "@mingfa/contract";
import type { Actor } from "@mingfa/core/procedure";
import type { Download } from "./download.ts";

/** Who calls: the actor for `core`, and the same person as pages show him. */
export type Caller = { actor: Actor; session: Session };

/** The session's cookie of one call: its token, and a new one or none with the answer. */
export type SessionCookie = {
  token: string | undefined;
  set: (token: string, seconds: number) => void;
  clear: () => void;
};

/** What a use case gets of a request: the parts its route declares, checked; who calls, unless the route is public. */
export type Call<R extends Route> = RouteInput<R> & (R extends { readonly public: true } ? object : Caller) & Origin;

/** Where a request comes from: its address, what its browser says of itself, its session's cookie. */
export type Origin = { address: string; userAgent: string; cookie: SessionCookie };

/** A route with the use case behind it. */
export type Binding = { route: Route; handle: (call: never) => unknown };

type Answer<R extends Route> = R extends { readonly file: true } ? Download : RouteOutput<R>;

/** Binds a use case to a route of the contract. */
export const bind = <const R extends Route>(
  route: R,
  handle: (call: Call<R>) => Promise<Answer<R>> | Answer<R>,
): Binding => ({ route, handle });

/** A file handed out as it is: no contract, no session, no JSON. */
export type PublicFile = {
  body: Uint8Array | string;
  type: string;
  /** Never changes under its address. */ immutable: boolean;
};

/** Files under a path; `*` at its end stands for the rest, which `read` gets. */
export type FileRoute = {
  path: string;
  read: (rest: string) => Promise<PublicFile | undefined> | PublicFile | undefined;
};
