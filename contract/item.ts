import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { Basis, CivilDate, Id, Text } from "./text.ts";

/** A service item as it stands in the catalogue. */
export const ItemSummary = Type.Object({
  id: Id,
  title: Text,
  summary: Text,
  organ: Type.Object({ id: Id, name: Type.String() }),
});
export type ItemSummary = Static<typeof ItemSummary>;

/** The guide of an item (行政许可法 30): conditions, materials, time, fee, place, remedies. */
export const ItemGuide = Type.Object({
  ...ItemSummary.properties,
  basis: Type.Array(Basis),
  conditions: Type.Array(Text),
  materials: Type.Array(Type.Object({ name: Text, why: Text })),
  fee: Text,
  place: Text,
  contact: Text,
  remedy: Text,
  /** The statutory term, and the day it would end if accepted today; absent where the item ends on the spot. */
  term: Type.Optional(Type.Object({ label: Text, due: CivilDate, provisional: Type.Boolean(), explanation: Text })),
  /** The act that opens a matter, and its form (`Form` of core/procedure). */
  firstAct: Type.String(),
  form: Type.Unknown(),
});
export type ItemGuide = Static<typeof ItemGuide>;

export const itemRoutes = {
  list: route({ method: "GET", path: "/api/items", public: true, response: Type.Array(ItemSummary) }),
  guide: route({
    method: "GET",
    path: "/api/items/:item",
    public: true,
    params: Type.Object({ item: Id }),
    response: ItemGuide,
  }),
};
