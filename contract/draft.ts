import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { Instant, Text } from "./text.ts";

const strict = { additionalProperties: false } as const;

/** What a person has entered in a form and not sent: the form's own shapes, which only its pages read. */
export const DraftContent = Type.Object(
  {
    /** What it is for, in words: the item, or the act in its matter. */
    label: Text,
    /** The key under which it will be sent; a matter opened or act done under it takes the draft away. */
    key: Type.String({ minLength: 8, maxLength: 64 }),
    /** Answers, and the questions they answer. */
    content: Type.Unsafe<object>(Type.Record(Type.String(), Type.Unknown())),
  },
  strict,
);
export type DraftContent = Static<typeof DraftContent>;

/** A draft as it is kept; `version` changes with each keeping and is never used twice. */
export const Draft = Type.Object({
  ...DraftContent.properties,
  version: Type.Integer(),
  savedAt: Instant,
  keptUntil: Instant,
});
export type Draft = Static<typeof Draft>;

/** What came of keeping: kept as `draft`; or not, because it was changed elsewhere to `draft`, or is gone. */
export const DraftKept = Type.Object({ kept: Type.Boolean(), draft: Type.Optional(Draft) });
export type DraftKept = Static<typeof DraftKept>;

export const DraftLine = Type.Object({ name: Type.String(), label: Text, savedAt: Instant, keptUntil: Instant });
export type DraftLine = Static<typeof DraftLine>;

/** An item's id, or a matter's id and an act. */
const params = Type.Object({ name: Type.String({ pattern: "^[\\w.\\u4e00-\\u9fff-]{1,120}$" }) });

export const draftRoutes = {
  mine: route({ method: "GET", path: "/api/my/drafts", response: Type.Array(DraftLine) }),
  view: route({
    method: "GET",
    path: "/api/my/drafts/:name",
    params,
    response: Type.Object({ draft: Type.Optional(Draft) }),
  }),
  keep: route({
    method: "PUT",
    path: "/api/my/drafts/:name",
    params,
    /** `base`: the version on which it builds; 0 for none. */
    body: Type.Object({ ...DraftContent.properties, base: Type.Integer({ minimum: 0 }) }, strict),
    response: DraftKept,
  }),
  drop: route({ method: "DELETE", path: "/api/my/drafts/:name", params, response: Type.Object({}) }),
};
