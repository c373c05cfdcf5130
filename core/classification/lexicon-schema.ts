import { Type, type Static, type TProperties } from "typebox";

const Word = Type.String({ minLength: 1, maxLength: 40 });
const Text = Type.String({ minLength: 1 });

/** Words in one text, between 、 or commas; a text may run over several lines. */
const Words = Type.String({ minLength: 1 });

/** The words of a list in a pack. */
export const wordsIn = (list: string): string[] =>
  list
    .split(/[、,]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");

const object = <P extends TProperties>(properties: P) => Type.Object(properties, { additionalProperties: false });

const Grade = Type.Union([
  Type.Literal("general1"),
  Type.Literal("general2"),
  Type.Literal("general3"),
  Type.Literal("general4"),
  Type.Literal("important"),
  Type.Literal("core"),
]);
/** Grade of data by GB/T 43697: core, important, general 1 to 4. */
export type Grade = Static<typeof Grade>;

const Personal = Type.Union([Type.Literal("direct"), Type.Literal("contextual"), Type.Literal("none")]);
/**
 * `direct` names or reaches one natural person by itself; `contextual` says something about a person whom other fields
 * identify.
 */
export type Personal = Static<typeof Personal>;

/**
 * `as` names the kind shown instead, where a kind exists only for its sensitivity. `anywhere`: only natural persons have
 * it, whatever the table.
 */
const Kind = object({
  id: Word,
  as: Type.Optional(Word),
  anywhere: Type.Optional(Type.Literal(true)),
  zh: Text,
  en: Text,
  personal: Personal,
  category: Word,
});
export type Kind = Static<typeof Kind>;

/** What a kind is where it isn't a natural person's. */
const Otherwise = object({
  kind: Type.Optional(Type.Literal(true)),
  category: Type.Optional(Word),
  grade: Type.Optional(Grade),
});

const Standard = object({
  id: Text,
  inForceFrom: Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
  verified: Type.Boolean(),
  source: Text,
  kinds: Words,
});

const Kinds = object({
  sensitive: object({ basis: Text, standards: Type.Array(Standard, { minItems: 1 }) }),
  grades: object({
    sensitive: Grade,
    direct: Grade,
    contextual: Grade,
    none: Grade,
    verified: Type.Boolean(),
    source: Text,
  }),
  kinds: Type.Array(Kind, { minItems: 1 }),
  otherwise: Type.Record(Type.String(), Otherwise),
});

const Heads = object({
  kind: Word,
  owner: Type.Optional(Type.Union([Type.Literal("person"), Type.Literal("organisation"), Type.Literal("office")])),
  words: Type.Optional(Words),
  attribute: Type.Optional(Words),
  numbered: Type.Optional(Words),
});

const Plain = object({
  category: Word,
  grade: Type.Optional(Grade),
  kind: Type.Optional(Word),
  words: Words,
});

const Owners = object({
  roles: Words,
  roleEndings: Words,
  children: Words,
  students: Words,
  organisations: Words,
  things: Words,
  offices: Words,
  dwelling: Words,
  yesno: Words,
  modifiers: Words,
});

const Tables = object({
  categories: object({
    person: Word,
    matter: Word,
    organisation: Word,
    thing: Word,
    space: Word,
    system: Word,
    fact: Word,
  }),
  subjects: object({ person: Words, organisation: Words, matter: Words, thing: Words }),
  themes: Type.Record(Type.String(), Words),
  minors: Words,
  fleets: Words,
});

const Codes = object({
  abbreviations: Type.Record(Type.String({ pattern: "^[a-z]{2,8}$" }), Words),
  codes: Type.Record(Type.String({ pattern: "^[a-z0-9]+$" }), Word),
});

const Values = object({ surnames: Text, compoundSurnames: Words, notNames: Words, organisationEndings: Words });

/** What a pack of classification holds: `packs/classification/*.yaml`, one member a file. */
export const LexiconPack = object({
  kinds: Kinds,
  words: object({ heads: Type.Array(Heads) }),
  plain: object({ plain: Type.Array(Plain), forms: Words }),
  owners: Owners,
  tables: Tables,
  glossary: object({ words: Type.Record(Type.String(), Words) }),
  codes: Codes,
  pinyin: object({ syllables: Type.Record(Type.String({ pattern: "^[a-z]+$" }), Text) }),
  values: Values,
});
export type LexiconPack = Static<typeof LexiconPack>;
