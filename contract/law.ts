import { StatuteLevel } from "@mingfa/core/law";
import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { CivilDate, Text } from "./text.ts";

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

/** A version of a statute: when it was or is in force (`inForceTo` its last day), and whether its text is at hand. */
export const LawVersion = Type.Object({
  id: Type.String(),
  adopted: Type.Optional(CivilDate),
  inForceFrom: CivilDate,
  inForceTo: Type.Optional(CivilDate),
  loaded: Type.Boolean(),
});
export type LawVersion = Static<typeof LawVersion>;

/** A statute of the table, its versions oldest first; `current` is the one in force on the day asked about. */
export const StatuteLine = Type.Object({
  name: Type.String(),
  title: Type.String(),
  level: StatuteLevel,
  versions: Type.Array(LawVersion),
  current: Type.Optional(Type.String()),
});
export type StatuteLine = Static<typeof StatuteLine>;

/** An article in its statute: `article` as in citations (`60`, `120-1`), `path` the headings above it. */
export const StatuteArticle = Type.Object({
  article: Type.String(),
  heading: Type.Optional(Type.String()),
  path: Type.Array(Type.String()),
  paragraphs: Type.Array(Type.String()),
});
export type StatuteArticle = Static<typeof StatuteArticle>;

/** One version of a statute in full; without articles where its text isn't at hand or has none. */
export const StatutePage = Type.Object({
  ...StatuteLine.properties,
  version: LawVersion,
  preamble: Type.Array(Type.String()),
  articles: Type.Array(StatuteArticle),
});
export type StatutePage = Static<typeof StatutePage>;

/** A text in stretches; `hit` where a word of the question stands. */
export const Marked = Type.Array(Type.Object({ text: Type.String(), hit: Type.Boolean() }));
export type Marked = Static<typeof Marked>;

/** What a search found: statutes by their names, articles by their words; `next` is where the next page begins. */
export const LawFound = Type.Object({
  loaded: Type.Boolean(),
  statutes: Type.Array(Type.Object({ name: Type.String(), title: Marked, level: StatuteLevel })),
  total: Type.Integer(),
  hits: Type.Array(
    Type.Object({
      statute: Type.String(),
      version: Type.String(),
      /** Missing for what stands before the first article. */
      article: Type.Optional(Type.String()),
      excerpt: Marked,
    }),
  ),
  next: Type.Optional(Type.Integer()),
});
export type LawFound = Static<typeof LawFound>;

/** What a part of a pack is. */
export const CiterKind = Type.Enum([
  "act",
  "condition",
  "lookup",
  "role",
  "recusal",
  "decision",
  "item",
  "material",
  "power",
  "term",
  "counting",
  "other",
]);

/** A part of the packs that rests on an article: `key` is its citation, `version` that of the statute it was written for. */
export const Citer = Type.Object({
  key: Type.String(),
  version: Type.String(),
  kind: CiterKind,
  id: Type.String(),
  label: Text,
  within: Type.Optional(
    Type.Object({
      kind: Type.Enum(["procedure", "item"]),
      id: Type.String(),
      version: Type.String(),
      title: Text,
    }),
  ),
  file: Type.String(),
  line: Type.Integer(),
});
export type Citer = Static<typeof Citer>;

/** Matters that have not ended under a version of a procedure that rests on the article. */
export const Affected = Type.Object({
  procedure: Type.String(),
  version: Type.String(),
  title: Text,
  running: Type.Integer(),
});
export type Affected = Static<typeof Affected>;

const ChangeKind = Type.Enum(["same", "moved", "changed", "added", "removed"]);

/** Everything known of an article: its neighbours, its form in each version, and what in the system rests on it. */
export const AboutArticle = Type.Object({
  statute: Type.String(),
  version: Type.String(),
  article: Type.String(),
  heading: Type.Optional(Type.String()),
  path: Type.Array(Type.String()),
  previous: Type.Optional(Type.String()),
  next: Type.Optional(Type.String()),
  /** Newest first; `change` is against the version before. Without `article` it isn't in that version. */
  versions: Type.Array(
    Type.Object({ ...LawVersion.properties, article: Type.Optional(Type.String()), change: Type.Optional(ChangeKind) }),
  ),
  citers: Type.Array(Citer),
  affected: Type.Array(Affected),
});
export type AboutArticle = Static<typeof AboutArticle>;

const sides = { before: Type.Optional(Type.String()), after: Type.Optional(Type.String()) };

/** What became of an article: its number before and after, and where words changed, which. */
export const LawChange = Type.Object({
  kind: ChangeKind,
  ...sides,
  words: Type.Array(Type.Object({ kind: Type.Enum(["same", "removed", "added"]), text: Type.String() })),
});
export type LawChange = Static<typeof LawChange>;

/** Two versions of a statute side by side, in the order of the later; articles that stayed as they are have no words. */
export const LawComparison = Type.Object({
  statute: Type.String(),
  title: Type.String(),
  from: LawVersion,
  to: LawVersion,
  changes: Type.Array(LawChange),
});
export type LawComparison = Static<typeof LawComparison>;

/** What an amendment means here: each article that is not as it was, and what rests on it under either version. */
export const LawImpact = Type.Object({
  statute: Type.String(),
  from: LawVersion,
  to: LawVersion,
  changes: Type.Array(Type.Object({ kind: ChangeKind, ...sides, citers: Type.Array(Citer) })),
  affected: Type.Array(Affected),
});
export type LawImpact = Static<typeof LawImpact>;

const statute = Type.Object({ statute: Type.String({ maxLength: 100 }) });
const place = Type.Object({ ...statute.properties, article: Type.String({ maxLength: 20 }) });
const on = Type.Object({ on: Type.Optional(CivilDate) }, { additionalProperties: false });
const VersionId = Type.String({ maxLength: 20 });
const versions = Type.Object({ from: VersionId, to: VersionId }, { additionalProperties: false });
const open = { method: "GET", public: true } as const;

export const lawRoutes = {
  statutes: route({ ...open, path: "/api/law", query: on, response: Type.Array(StatuteLine) }),
  /** Articles in force on a day (today if none is named) that hold every word of `q`. */
  search: route({
    ...open,
    path: "/api/law/search",
    query: Type.Object(
      {
        q: Type.String({ minLength: 1, maxLength: 200 }),
        on: Type.Optional(CivilDate),
        level: Type.Optional(StatuteLevel),
        statute: Type.Optional(Type.String({ maxLength: 100 })),
        from: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
      },
      { additionalProperties: false },
    ),
    response: LawFound,
  }),
  statute: route({
    ...open,
    path: "/api/law/:statute",
    params: statute,
    query: Type.Object(
      { on: Type.Optional(CivilDate), version: Type.Optional(VersionId) },
      { additionalProperties: false },
    ),
    response: StatutePage,
  }),
  compare: route({
    ...open,
    path: "/api/law/:statute/compare",
    params: statute,
    query: versions,
    response: LawComparison,
  }),
  impact: route({
    method: "GET",
    path: "/api/law/:statute/impact",
    params: statute,
    query: versions,
    response: LawImpact,
  }),
  article: route({ ...open, path: "/api/law/:statute/:article", params: place, query: on, response: Article }),
  about: route({
    ...open,
    path: "/api/law/:statute/:article/about",
    params: place,
    query: on,
    response: AboutArticle,
  }),
};
