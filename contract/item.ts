import { ItemGuideElements, Power } from "@mingfa/core/procedure";
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

/** A term of the guide, and the day it would end if the application were accepted today. */
const GuideTerm = Type.Object({ label: Text, due: CivilDate, provisional: Type.Boolean(), explanation: Text });

const { basis: _, ...elements } = ItemGuideElements.properties;

/** The guide of an item (行政许可法 30): every element the packs publish, and the form that opens a matter. */
export const ItemGuide = Type.Object({
  ...elements,
  ...ItemSummary.properties,
  basis: Type.Array(Basis),
  /** 事项类型: the kind of the power that the item exercises. */
  kind: Power.properties.kind,
  /** The statutory term; absent where the item ends on the spot. */
  term: Type.Optional(GuideTerm),
  /** The shorter one that the authority promises. */
  promise: Type.Optional(GuideTerm),
  /** The act that opens a matter, its form (`Form` of core/procedure), and an answer to it as an example. */
  firstAct: Type.String(),
  form: Type.Unknown(),
  /** Changes whenever the form does; sent along, it keeps an application from being read by other questions. */
  formVersion: Type.String(),
  /** The article by which each question is asked, by the question's name, where the pack names one. */
  asked: Type.Record(Type.String(), Basis),
  example: Type.Unknown(),
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
