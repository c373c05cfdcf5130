import { Type, type Static } from "typebox";
import { ReceiptAnswer } from "./log.ts";
import { route } from "./route.ts";
import { Basis, CivilDate, Id, MatterId, Text } from "./text.ts";

/** A decision as the public register lists it; a citizen's name is masked. */
export const PublishedLine = Type.Object({
  matter: MatterId,
  /** The act that is the decision, by its sequence in the matter. */
  decision: Type.Integer(),
  number: Type.String(),
  title: Text,
  outcome: Text,
  party: Type.String(),
  organ: Type.Object({ id: Id, name: Type.String() }),
  decidedOn: CivilDate,
  publishedOn: CivilDate,
});
export type PublishedLine = Static<typeof PublishedLine>;

/** A page of the register, newest decisions first; `next` continues it. */
export const PublishedPage = Type.Object({ lines: Type.Array(PublishedLine), next: Type.Optional(Type.String()) });
export type PublishedPage = Static<typeof PublishedPage>;

/** A published decision whole: its articles, and what the law lets be public of its content. */
export const PublishedDecision = Type.Object({
  ...PublishedLine.properties,
  basis: Type.Array(Basis),
  facts: Type.Array(Type.Object({ id: Type.String(), label: Text, value: Type.Unknown() })),
});
export type PublishedDecision = Static<typeof PublishedDecision>;

const open = { method: "GET", public: true } as const;
const decision = Type.Object({ matter: MatterId, decision: Type.Integer({ minimum: 1 }) });

export const registerRoutes = {
  /** `q` is the number of a matter, or words of a firm’s name; people are not found by name. */
  list: route({
    ...open,
    path: "/api/register",
    query: Type.Object(
      {
        q: Type.Optional(Type.String({ minLength: 1, maxLength: 100 })),
        organ: Type.Optional(Id),
        item: Type.Optional(Id),
        from: Type.Optional(CivilDate),
        to: Type.Optional(CivilDate),
        after: Type.Optional(Type.String({ maxLength: 80 })),
      },
      { additionalProperties: false },
    ),
    response: PublishedPage,
  }),
  show: route({ ...open, path: "/api/register/:matter/:decision", params: decision, response: PublishedDecision }),
  /** Proof that the decision is in the log; it discloses nothing of its content. */
  receipt: route({
    ...open,
    path: "/api/register/:matter/:decision/receipt",
    params: decision,
    response: ReceiptAnswer,
  }),
};
