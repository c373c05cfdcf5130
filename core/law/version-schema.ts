import { Type, type Static } from "typebox";

const Name = Type.String({ minLength: 2, maxLength: 80 });
const CivilDate = Type.String({ pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$" });

/** 效力位阶, highest first, as far as authorities cite it; a 规范性文件 can never be the basis of a penalty or a licence. */
export const StatuteLevel = Type.Union([
  Type.Literal("law"),
  Type.Literal("judicialInterpretation"),
  Type.Literal("centralRule"),
  Type.Literal("adminRegulation"),
  Type.Literal("localRegulation"),
  Type.Literal("deptRule"),
  Type.Literal("localRule"),
  Type.Literal("normativeDocument"),
]);
export type StatuteLevel = Static<typeof StatuteLevel>;

/**
 * One version of a statute. `inForceTo` is its last day in force. `adopted` is the day of adoption or, where only that
 * is known, of publication. `verified` says whether `inForceFrom` stands in the text itself; `source` says where from.
 * `file` is missing where the version is known but its text isn't at hand.
 */
export const StatuteVersion = Type.Object(
  {
    id: Type.String({ pattern: "^([0-9]{4}(-[0-9]+)?|undated)$" }),
    adopted: Type.Optional(CivilDate),
    inForceFrom: CivilDate,
    inForceTo: Type.Optional(CivilDate),
    /** The place that ended it, in machine form: 某法/99. */
    repealedBy: Type.Optional(Type.String({ minLength: 3 })),
    verified: Type.Boolean(),
    source: Type.String({ minLength: 1 }),
    file: Type.Optional(Type.String({ pattern: "\\.md$" })),
  },
  { additionalProperties: false },
);
export type StatuteVersion = Static<typeof StatuteVersion>;

/** A statute under the short name it is cited by, its official title, other names, and its versions, oldest first. */
export const StatuteEntry = Type.Object(
  {
    name: Name,
    title: Name,
    aliases: Type.Optional(Type.Array(Name, { minItems: 1 })),
    level: StatuteLevel,
    versions: Type.Array(StatuteVersion, { minItems: 1 }),
  },
  { additionalProperties: false },
);
export type StatuteEntry = Static<typeof StatuteEntry>;

/** The table of statutes and of their versions in force. */
export const StatuteTable = Type.Object({ statutes: Type.Array(StatuteEntry) }, { additionalProperties: false });
export type StatuteTable = Static<typeof StatuteTable>;
