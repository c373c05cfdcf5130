import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { Id } from "./text.ts";

const Named = Type.Object({ id: Id, name: Type.String() });

/** Who is signed in, and as what he may act. */
export const Session = Type.Object({
  kind: Type.Union([Type.Literal("party"), Type.Literal("officer")]),
  id: Id,
  name: Type.String(),
  organ: Type.Optional(Named),
  duties: Type.Optional(Type.Array(Type.String())),
  /** Parties this person acts for, himself first. */
  parties: Type.Optional(Type.Array(Named)),
});
export type Session = Static<typeof Session>;

export const SignIn = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 64 }), password: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);

export const sessionRoutes = {
  signIn: route({ method: "POST", path: "/api/session", public: true, body: SignIn, response: Session }),
  current: route({ method: "GET", path: "/api/session", response: Session }),
  signOut: route({ method: "DELETE", path: "/api/session", public: true, response: Type.Object({}) }),
};
