import { Type, type Static } from "typebox";
import { MatterLine } from "./matter-line.ts";
import { Bytes, route } from "./route.ts";
import { Basis, CivilDate, Id, Text } from "./text.ts";

/** What an open matter waits for, in the order in which a desk shows it. */
export const queueGroups = ["overdue", "amber", "running", "undated", "party", "excluded"] as const;
export type QueueGroup = (typeof queueGroups)[number];
const Group = Type.Enum([...queueGroups]);

const word = Type.Optional(Type.String({ minLength: 1, maxLength: 64 }));
const date = Type.Optional(CivilDate);
/** The place after which a page goes on: `next` of the page before. */
const after = Type.Optional(Type.String({ maxLength: 96 }));

const common = {
  /** A number, a name, a unified social credit code or a citizen's ID number. */
  q: Type.Optional(Type.String({ maxLength: 100 })),
  procedure: word,
  stage: word,
  kind: Type.Optional(Type.Enum(["citizen", "firm"])),
  /** Id of the officer who acted last. */
  officer: word,
};

const strict = { additionalProperties: false } as const;

/** What a desk may be narrowed by; `from` and `to` bound the due date. */
const deskFilter = {
  show: Type.Optional(Type.Enum(["open", "overdue", "closed"])),
  group: Type.Optional(Group),
  ...common,
  from: date,
  to: date,
};
export const DeskFilter = Type.Object(deskFilter, strict);
export type DeskFilter = Static<typeof DeskFilter>;

/** `count` stops at `most`: then there are at least so many. */
const Counted = { count: Type.Integer(), more: Type.Boolean() };

export const DeskPage = Type.Object({
  lines: Type.Array(MatterLine),
  next: Type.Optional(Type.String()),
  /** How many stand in each group under this filter; on the first page alone. */
  groups: Type.Optional(Type.Array(Type.Object({ group: Group, ...Counted }))),
  /** The name asked for is borne by so many that only some were looked at. */
  bounded: Type.Optional(Type.Literal(true)),
});
export type DeskPage = Static<typeof DeskPage>;

const searchFilter = {
  ...common,
  organ: word,
  state: Type.Optional(Type.Enum(["open", "overdue", "closed"])),
  year: Type.Optional(Type.String({ pattern: "^\\d{4}$" })),
};
export const SearchFilter = Type.Object(searchFilter, strict);
export type SearchFilter = Static<typeof SearchFilter>;

export const SearchPage = Type.Object({
  lines: Type.Array(MatterLine),
  next: Type.Optional(Type.String()),
  bounded: Type.Optional(Type.Literal(true)),
});
export type SearchPage = Static<typeof SearchPage>;

const Facet = Type.Array(Type.Object({ value: Type.String(), label: Text, count: Type.Integer() }));
/** How the matters found divide; counted over the newest `counted` of them, which are all unless `more`. */
export const Facets = Type.Object({
  counted: Type.Integer(),
  more: Type.Boolean(),
  procedure: Facet,
  stage: Facet,
  organ: Facet,
  year: Facet,
  state: Facet,
  kind: Facet,
});
export type Facets = Static<typeof Facets>;

/** What the reader may filter by: names for the choices. */
export const QueueChoices = Type.Object({
  procedures: Type.Array(
    Type.Object({
      id: Type.String(),
      title: Text,
      stages: Type.Array(Type.Object({ id: Type.String(), label: Text })),
    }),
  ),
  officers: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  organs: Type.Array(Type.Object({ id: Id, name: Type.String() })),
  /** Whether he supervises other authorities, and may see their figures. */
  supervises: Type.Boolean(),
});
export type QueueChoices = Static<typeof QueueChoices>;

const Reason = Type.Object({ id: Type.String(), message: Text, basis: Type.Array(Basis) });

/** An act that asks nothing of the officer, over several matters: where it may be done, and why not elsewhere. */
export const BulkAct = Type.Object({
  act: Type.String(),
  label: Text,
  effect: Type.Optional(Text),
  basis: Type.Array(Basis),
  matters: Type.Array(
    Type.Object({
      matter: Id,
      number: Type.String(),
      sequence: Type.Integer(),
      allowed: Type.Boolean(),
      reasons: Type.Array(Reason),
    }),
  ),
});
export type BulkAct = Static<typeof BulkAct>;

/** A list as it is seen, as a file of at most 10,000 lines: a desk's, or a search's when that is named. */
export const ExportRequest = Type.Object(
  {
    format: Type.Enum(["csv", "xlsx"]),
    lang: Type.Enum(["zh", "en"]),
    columns: Type.Array(
      Type.Enum(["number", "title", "applicant", "stage", "due", "reason", "basis", "opened", "organ", "officer"]),
      {
        minItems: 1,
        maxItems: 10,
      },
    ),
    desk: Type.Optional(DeskFilter),
    search: Type.Optional(SearchFilter),
  },
  strict,
);
export type ExportRequest = Static<typeof ExportRequest>;

export const deskRoute = route({
  method: "GET",
  path: "/api/desk",
  query: Type.Object({ ...deskFilter, after }, strict),
  response: DeskPage,
});

export const queueRoutes = {
  choices: route({ method: "GET", path: "/api/desk/choices", response: QueueChoices }),
  bulk: route({
    method: "GET",
    path: "/api/desk/acts",
    query: Type.Object(
      { matters: Type.String({ maxLength: 2000, description: "ids, parted by commas; at most 50" }) },
      strict,
    ),
    response: Type.Array(BulkAct),
  }),
  search: route({
    method: "GET",
    path: "/api/search/matters",
    query: Type.Object({ ...searchFilter, after }, strict),
    response: SearchPage,
  }),
  facets: route({
    method: "GET",
    path: "/api/search/matters/facets",
    query: SearchFilter,
    response: Facets,
  }),
  export: route({ method: "POST", path: "/api/exports", body: ExportRequest, file: true, response: Bytes }),
};
