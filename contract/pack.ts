import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { Basis, CivilDate, Id, MatterId, Text } from "./text.ts";

const strict = { additionalProperties: false } as const;

export const PackVersion = Type.Object({
  version: Type.String(),
  /** SHA-256 of the contents, as acts pin it. */
  hash: Type.String(),
  file: Type.String(),
  inForce: CivilDate,
  /** Matters under this version that have not ended. */
  running: Type.Integer(),
  current: Type.Boolean(),
  transition: Type.Object({ applies: Type.Enum(["newMatters", "fromStage", "all"]), stages: Type.Array(Text) }),
});
export type PackVersion = Static<typeof PackVersion>;

export const PackOverview = Type.Object({
  /** SHA-256 over all packs. */
  hash: Type.String(),
  calendar: Type.String(),
  statutes: Type.Integer(),
  terms: Type.Integer(),
  items: Type.Integer(),
  procedures: Type.Array(
    Type.Object({ id: Type.String(), title: Text, acts: Type.Integer(), versions: Type.Array(PackVersion) }),
  ),
});
export type PackOverview = Static<typeof PackOverview>;

export const GraphEdge = Type.Object({
  act: Type.String(),
  label: Text,
  from: Type.String(),
  to: Type.String(),
  basis: Type.Array(Basis),
  by: Type.Array(Text),
  /** The law itself brings it about. */
  law: Type.Boolean(),
});
export type GraphEdge = Static<typeof GraphEdge>;

const GraphNode = Type.Object({ id: Type.String(), label: Text, final: Type.Boolean() });

/** A procedure as its definition has it: stages, the acts that lead from one to the next, the tracks beside. */
export const ProcedureGraph = Type.Object({
  id: Type.String(),
  title: Text,
  version: Type.String(),
  nodes: Type.Array(GraphNode),
  edges: Type.Array(GraphEdge),
  /** Acts that leave the stage as it is, by the stage they are done in. */
  within: Type.Array(GraphEdge),
  sides: Type.Array(
    Type.Object({
      id: Type.String(),
      label: Text,
      kind: Type.Enum(["track", "object"]),
      nodes: Type.Array(GraphNode),
      edges: Type.Array(GraphEdge),
    }),
  ),
});
export type ProcedureGraph = Static<typeof ProcedureGraph>;

/** One difference between two versions, in words. */
export const PackDifference = Type.Object({
  part: Type.Enum(["about", "role", "stage", "act", "condition", "form", "clock", "document", "effect"]),
  change: Type.Enum(["added", "removed", "changed"]),
  where: Text,
  before: Type.Optional(Type.String()),
  after: Type.Optional(Type.String()),
});
export type PackDifference = Static<typeof PackDifference>;

/** What a version would change in a matter that runs under another: whether it reaches it, and what moves then. */
const Reached = Type.Object({
  matter: MatterId,
  number: Type.String(),
  stage: Text,
  organ: Type.String(),
  under: Type.String(),
  terms: Type.Array(
    Type.Object({ label: Text, before: Type.Optional(Type.String()), after: Type.Optional(Type.String()) }),
  ),
  gained: Type.Array(Text),
  lost: Type.Array(Text),
});

export const PackReach = Type.Object({
  /** Running matters looked at, those whose next act the version would govern, and those of them in which something moves. */
  lookedAt: Type.Integer(),
  reached: Type.Integer(),
  changed: Type.Integer(),
  /** The first hundred of those in which something moves. */
  matters: Type.Array(Reached),
});
export type PackReach = Static<typeof PackReach>;

export const PackPreview = Type.Object({
  id: Type.String(),
  title: Text,
  from: Type.String(),
  to: Type.String(),
  differences: Type.Array(PackDifference),
  reach: PackReach,
});
export type PackPreview = Static<typeof PackPreview>;

export const ItemLine = Type.Object({
  id: Type.String(),
  title: Text,
  version: Type.String(),
  inForce: CivilDate,
  procedure: Type.Object({ id: Type.String(), title: Text }),
  power: Type.Object({ code: Type.String(), title: Text }),
  basis: Type.Array(Basis),
  term: Type.Optional(Text),
  promise: Type.Optional(Text),
});
export type ItemLine = Static<typeof ItemLine>;

/** An entry of a dictionary that the packs hold. */
export const DictionaryEntry = Type.Object({
  code: Type.String(),
  label: Text,
  detail: Type.Optional(Text),
  basis: Type.Array(Basis),
  usedBy: Type.Array(Text),
});
export type DictionaryEntry = Static<typeof DictionaryEntry>;

export const Dictionary = Type.Object({
  id: Type.Enum(["duties", "terms", "choices", "statutes"]),
  entries: Type.Array(DictionaryEntry),
});
export type Dictionary = Static<typeof Dictionary>;

const version = Type.Object({ procedure: Id, version: Type.String({ maxLength: 64 }) });

export const packRoutes = {
  overview: route({ method: "GET", path: "/api/packs", response: PackOverview }),
  graph: route({
    method: "GET",
    path: "/api/packs/procedures/:procedure/:version/graph",
    params: version,
    response: ProcedureGraph,
  }),
  compare: route({
    method: "GET",
    path: "/api/packs/procedures/:procedure/:version/against/:other",
    params: Type.Object({ ...version.properties, other: Type.String({ maxLength: 64 }) }),
    response: PackPreview,
  }),
  /** A version that is not in use yet: judged, set against the newest, tried on running matters. Nothing is kept. */
  preview: route({
    method: "POST",
    path: "/api/packs/preview",
    body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 400_000 }) }, strict),
    response: PackPreview,
  }),
  items: route({ method: "GET", path: "/api/packs/items", response: Type.Array(ItemLine) }),
  dictionaries: route({ method: "GET", path: "/api/packs/dictionaries", response: Type.Array(Dictionary) }),
};
