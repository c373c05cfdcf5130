import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { CivilDate } from "./text.ts";

/** An article as in force on a day; `loaded: false` when this installation has no statute texts. */
export const Article = Type.Object({
  statute: Type.String(),
  version: Type.Optional(Type.String()),
  inForceFrom: Type.Optional(Type.String()),
  article: Type.String(),
  loaded: Type.Boolean(),
  text: Type.Optional(Type.String()),
  paragraphs: Type.Optional(Type.Array(Type.String())),
});
export type Article = Static<typeof Article>;

export const lawRoutes = {
  article: route({
    method: "GET",
    path: "/api/law/:statute/:article",
    public: true,
    params: Type.Object({ statute: Type.String({ maxLength: 100 }), article: Type.String({ maxLength: 20 }) }),
    query: Type.Object({ on: Type.Optional(CivilDate) }, { additionalProperties: false }),
    response: Article,
  }),
};
