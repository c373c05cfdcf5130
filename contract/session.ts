import { Type, type Static } from "typebox";
import { PasskeyAssertion, PasskeyOptions } from "./passkey.ts";
import { route } from "./route.ts";
import { Id, Text } from "./text.ts";

const Named = Type.Object({ id: Id, name: Type.String() });

/** Who is signed in, and as what he may act. */
export const Session = Type.Object({
  kind: Type.Union([Type.Literal("party"), Type.Literal("officer")]),
  id: Id,
  name: Type.String(),
  organ: Type.Optional(Named),
  duties: Type.Optional(Type.Array(Type.String())),
  /** Parties this person acts for, himself first; those by mandate with the items that it covers, absent for all. */
  parties: Type.Optional(
    Type.Array(
      Type.Object({
        ...Named.properties,
        mandate: Type.Optional(Type.Object({ items: Type.Optional(Type.Array(Id)) })),
      }),
    ),
  ),
  /** His post demands a second factor and he has none yet: until then, nothing but the account page answers. */
  owes: Type.Optional(Type.Literal("secondFactor")),
});
export type Session = Static<typeof Session>;

const strict = { additionalProperties: false };

/** A secret of a few minutes that joins the steps of one sign-in or of one registration. */
export const Ticket = Type.String({ minLength: 40, maxLength: 64, pattern: "^[A-Za-z0-9_-]+$" });

/** A six-digit code of an authenticator app, or a recovery code; spaces and strokes do not matter. */
export const FactorCode = Type.String({ minLength: 1, maxLength: 40 });

export const SignIn = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 64 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
  strict,
);

/** The first step was right; the second is due, by one of these means. */
export const SecondFactorNeeded = Type.Object({
  kind: Type.Literal("secondFactor"),
  ticket: Ticket,
  means: Type.Array(Type.Union([Type.Literal("code"), Type.Literal("recovery"), Type.Literal("passkey")])),
});
export type SecondFactorNeeded = Static<typeof SecondFactorNeeded>;

export const SignInAnswer = Type.Union([Session, SecondFactorNeeded]);
export type SignInAnswer = Static<typeof SignInAnswer>;

/** How one may sign in here besides by password. */
export const SignInMeans = Type.Object({
  /** The domain that passkeys are bound to; absent where passkeys cannot work. */
  passkeyDomain: Type.Optional(Type.String()),
  /** The name of the identity platform; absent where none is set up. */
  identityPlatform: Type.Optional(Text),
});
export type SignInMeans = Static<typeof SignInMeans>;

export const PasskeyStart = Type.Object({ ticket: Ticket, options: PasskeyOptions });
export const PlatformStart = Type.Object({ ticket: Ticket, address: Type.String() });

/** What the identity platform sent the browser back with: the query of the address, as it came. */
export const PlatformReturn = Type.Object({ ticket: Ticket, query: Type.String({ maxLength: 8000 }) }, strict);
export type PlatformReturn = Static<typeof PlatformReturn>;

/** The person at the device shows once more that he is the one who signed in: by password, or by code where he has one. */
export const Proof = Type.Object(
  { password: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })), code: Type.Optional(FactorCode) },
  strict,
);
export type Proof = Static<typeof Proof>;

const Done = Type.Object({});

export const sessionRoutes = {
  signIn: route({ method: "POST", path: "/api/session", public: true, body: SignIn, response: SignInAnswer }),
  current: route({ method: "GET", path: "/api/session", owing: true, response: Session }),
  signOut: route({ method: "DELETE", path: "/api/session", public: true, response: Done }),
};

/** The further ways in, and the second step of those that have one. */
export const signInRoutes = {
  means: route({ method: "GET", path: "/api/session/means", public: true, response: SignInMeans }),
  secondFactor: route({
    method: "POST",
    path: "/api/session/second-factor",
    public: true,
    body: Type.Object({ ticket: Ticket, code: FactorCode }, strict),
    response: Session,
  }),
  startPasskey: route({ method: "POST", path: "/api/session/passkey/start", public: true, response: PasskeyStart }),
  passkey: route({
    method: "POST",
    path: "/api/session/passkey",
    public: true,
    body: Type.Object({ ticket: Ticket, assertion: PasskeyAssertion }, strict),
    response: Session,
  }),
  startPlatform: route({ method: "POST", path: "/api/session/platform/start", public: true, response: PlatformStart }),
  platform: route({
    method: "POST",
    path: "/api/session/platform",
    public: true,
    body: PlatformReturn,
    response: SignInAnswer,
  }),
  prove: route({ method: "POST", path: "/api/session/proof", owing: true, body: Proof, response: Done }),
};
