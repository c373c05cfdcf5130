import { Type, type Static } from "typebox";
import { ActDefinition } from "./act-definition.ts";
import { Clock } from "./clock-definition.ts";
import { Basis, Executes, Names, strict } from "./schema.ts";
import { Name, Text, named } from "./text.ts";

/** Who may act: the applicant (or who acts for him), or an officer with a duty and a power; the article names him. */
export const Role = Type.Union([
  Type.Object({ party: Type.Literal("applicant"), label: Text, basis: Basis, executes: Executes }, strict),
  Type.Object({ duty: Name, power: Type.String(), label: Text, basis: Basis, executes: Executes }, strict),
]);
export type Role = Static<typeof Role>;

const remembered = {
  type: Type.Enum(["text", "number", "money", "date", "boolean", "list"]),
  label: Text,
  personal: Type.Optional(Type.Boolean()),
};

/** Something the matter remembers. Money is in 分. */
export const Fact = Type.Object(
  {
    ...remembered,
    /** Known from the start; without it the fact is null until an act sets it. */
    initial: Type.Optional(Type.Unknown()),
  },
  strict,
);
export type Fact = Static<typeof Fact>;

/** What a repeated object remembers; it is set when the object is made, so it has no beginning of its own. */
const ObjectField = Type.Object(remembered, strict);

const Stage = Type.Object({ label: Text, final: Type.Optional(Type.Boolean()), remedy: Type.Optional(Text) }, strict);

/** A stage of a track or of a repeated object; how to seek remedy is told at the matter's own stage. */
const SideStage = Type.Object({ label: Text, final: Type.Optional(Type.Boolean()) }, strict);
export type SideStage = Static<typeof SideStage>;

/** A line of steps beside the main stage (hearing, seizure, appraisal); starts at its first stage. */
const Track = Type.Object({ label: Text, stages: named(SideStage) }, strict);

/** Things a matter may have several of (a seizure, a service, an addressee), each with its own stage and clocks. */
const ObjectKind = Type.Object(
  { label: Text, stages: named(SideStage), fields: named(ObjectField), clocks: Type.Optional(named(Clock)) },
  strict,
);

/**
 * A paper that an act produces: lines with `{expression}` placeholders; `{expression|capitals}` writes money as
 * 大写金额. In a form or a certificate each line is `name：value`.
 */
export const DocumentTemplate = Type.Object(
  {
    title: Text,
    /** How it is set; a letter when left out. */
    layout: Type.Optional(Type.Enum(["letter", "form", "certificate"])),
    /** The word of its official number (文号), which runs per organ, word and year; without it the paper has none. */
    numberWord: Type.Optional(Type.String({ pattern: "^\\p{Script=Han}{1,10}$" })),
    /** Whom it is addressed to, with placeholders. */
    to: Type.Optional(Text),
    lines: Type.Array(Text, { minItems: 1 }),
    /** What a seal for special use says (专用章); the organ's own seal when left out. */
    sealFor: Type.Optional(Type.String({ pattern: "^\\p{Script=Han}{1,12}$" })),
    executes: Executes,
  },
  strict,
);
export type DocumentTemplate = Static<typeof DocumentTemplate>;

/** A procedure: the law of one kind of matter, as data. */
export const ProcedureDefinition = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][A-Za-z0-9.-]*$" }),
    version: Type.String({ minLength: 1 }),
    title: Text,
    inForce: Type.String({ format: "date" }),
    /** Which running matters a new version reaches: none but new ones, those that reach a stage, or all. */
    transition: Type.Union([
      Type.Object({ applies: Type.Literal("newMatters") }, strict),
      Type.Object({ applies: Type.Literal("fromStage"), stages: Names }, strict),
      Type.Object({ applies: Type.Literal("all") }, strict),
    ]),
    roles: named(Role),
    facts: Type.Optional(named(Fact)),
    /** The first is where a matter begins. */
    stages: named(Stage),
    tracks: Type.Optional(named(Track)),
    objects: Type.Optional(named(ObjectKind)),
    clocks: Type.Optional(named(Clock)),
    acts: named(ActDefinition),
    documents: Type.Optional(named(DocumentTemplate)),
    /** Why a recused officer is refused. */
    recusal: Type.Optional(Type.Object({ basis: Basis, message: Text, executes: Executes }, strict)),
    /** Acts that decide the matter, and the conditions that no path to them may skip. */
    decisions: Type.Object(
      { acts: Names, mandatory: Type.Array(Type.Object({ condition: Name, basis: Basis }, strict)) },
      strict,
    ),
  },
  strict,
);
export type ProcedureDefinition = Static<typeof ProcedureDefinition>;
