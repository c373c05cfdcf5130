import { Type, type Static } from "typebox";
import { Executes, Expression, Names, strict } from "./schema.ts";
import { Text } from "./text.ts";

/** Spans that do not count: which acts begin and end them, why, and when the party was told in writing. */
const Exclusion = Type.Object(
  { begin: Names, end: Names, reason: Expression, notice: Type.Optional(Expression) },
  strict,
);
const Suspension = Type.Object({ begin: Names, end: Names, reason: Expression }, strict);
const Extension = Type.Object({ acts: Names, by: Expression }, strict);

/**
 * A statutory term of the pack `law/terms`, tied to the acts that start, stop and change it. The clock of a repeated
 * object is touched by acts that create such an object or are done to one.
 */
export const Clock = Type.Object(
  {
    label: Text,
    term: Type.String(),
    /** Whose duty it is; `outside` clocks run in another authority or a court. */
    keeper: Type.Union([Type.Literal("organ"), Type.Literal("party"), Type.Literal("outside")]),
    start: Names,
    /** The date from which it counts, when not the act's own: an expression over `input` and `facts`. */
    from: Type.Optional(Expression),
    /** Its length, where the term leaves that to the document that sets it. */
    length: Type.Optional(Expression),
    stop: Names,
    exclude: Type.Optional(Exclusion),
    suspend: Type.Optional(Suspension),
    reset: Type.Optional(Names),
    extend: Type.Optional(Extension),
    /** Amber when this many of its own units are left. */
    warn: Type.Optional(Type.Integer({ minimum: 0 })),
    executes: Executes,
  },
  strict,
);
export type Clock = Static<typeof Clock>;
