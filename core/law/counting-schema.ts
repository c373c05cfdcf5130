import { Type, type Static } from "typebox";
import { Basis, Executes, Text } from "./text.ts";

const strict = { additionalProperties: false } as const;

/**
 * How a rule is known: the statute says so (or adopts a statute that does); it lists other terms and so means it of
 * this one; another statute is taken as a guide; or nothing says so and the reading is a default, to be shown as such.
 */
export const RuleSource = Type.Union([
  Type.Literal("statute"),
  Type.Literal("contrario"),
  Type.Literal("reference"),
  Type.Literal("unspecified"),
]);
export type RuleSource = Static<typeof RuleSource>;

/** Whose term it is, where a statute counts only the authority's in working days. */
export const Side = Type.Union([Type.Literal("organ"), Type.Literal("party")]);
export type Side = Static<typeof Side>;

/** What a number of days means in a statute. The first rule that fits counts; the last must fit everything. */
export const DayRule = Type.Object(
  {
    /** Exactly these lengths. */
    lengths: Type.Optional(Type.Array(Type.Integer({ minimum: 1 }), { minItems: 1 })),
    /** This length and shorter ones. */
    upTo: Type.Optional(Type.Integer({ minimum: 1 })),
    side: Type.Optional(Side),
    as: Type.Union([Type.Literal("workday"), Type.Literal("calendarDay")]),
    by: RuleSource,
    basis: Type.Optional(Basis),
    note: Type.Optional(Text),
    executes: Executes,
  },
  strict,
);
export type DayRule = Static<typeof DayRule>;

const FirstDay = Type.Object({ counted: Type.Boolean(), by: RuleSource, basis: Basis, executes: Executes }, strict);
/** Hours run from the very moment, or from the next full hour where the hour of the beginning isn't counted. */
const Hours = Type.Object(
  {
    from: Type.Union([Type.Literal("moment"), Type.Literal("nextHour")]),
    by: RuleSource,
    basis: Basis,
    executes: Executes,
  },
  strict,
);
const Months = Type.Object({ by: RuleSource, basis: Basis, executes: Executes }, strict);

/** Whether a last day moves on: never; off a published holiday; off any rest day, plain weekends included. */
export const RolloverKind = Type.Union([
  Type.Literal("none"),
  Type.Literal("statutoryHoliday"),
  Type.Literal("restDay"),
]);
export type RolloverKind = Static<typeof RolloverKind>;
const Rollover = Type.Object(
  { kind: RolloverKind, by: RuleSource, basis: Type.Optional(Basis), note: Type.Optional(Text), executes: Executes },
  strict,
);

/** Whether 以上, 以下, 以内 and the like include the number itself. */
const Bounds = Type.Object(
  {
    including: Type.Array(Type.String({ minLength: 1 })),
    excluding: Type.Array(Type.String({ minLength: 1 })),
    basis: Basis,
    executes: Executes,
  },
  strict,
);

/** How a paper travels. */
export const Channel = Type.Union([
  Type.Literal("inPerson"),
  Type.Literal("signedMail"),
  Type.Literal("plainMail"),
  Type.Literal("internet"),
  Type.Literal("fax"),
  Type.Literal("publicNotice"),
]);
export type Channel = Static<typeof Channel>;

/** What happens to a paper: handed in, posted, signed for, confirmed by both sides, in the system named, notice over. */
export const PaperEvent = Type.Union([
  Type.Literal("handedIn"),
  Type.Literal("posted"),
  Type.Literal("signedFor"),
  Type.Literal("confirmed"),
  Type.Literal("enteredSystem"),
  Type.Literal("noticeEnded"),
]);
export type PaperEvent = Static<typeof PaperEvent>;

/** Which event is the day of receipt (or, by post, the day it counts as handed in), by channel. */
const Receipt = Type.Object({ channel: Channel, on: PaperEvent, basis: Basis, executes: Executes }, strict);

/** How one statute counts time; what it leaves out is taken from `otherwise`. */
export const StatuteCounting = Type.Object(
  {
    statute: Type.String({ minLength: 2 }),
    days: Type.Array(DayRule, { minItems: 1 }),
    firstDay: Type.Optional(FirstDay),
    hours: Type.Optional(Hours),
    months: Type.Optional(Months),
    rollover: Type.Optional(Rollover),
    bounds: Type.Optional(Bounds),
    receipts: Type.Optional(Type.Array(Receipt, { minItems: 1 })),
  },
  strict,
);
export type StatuteCounting = Static<typeof StatuteCounting>;

/** The counting tables: `otherwise` for statutes without one of their own and for what a table leaves out. */
export const CountingTable = Type.Object(
  {
    /** What a working day is. */
    workday: Type.Object({ basis: Basis, executes: Executes }, strict),
    otherwise: Type.Object(
      {
        days: Type.Array(DayRule, { minItems: 1 }),
        firstDay: FirstDay,
        hours: Hours,
        months: Months,
        rollover: Rollover,
      },
      strict,
    ),
    statutes: Type.Array(StatuteCounting),
  },
  strict,
);
export type CountingTable = Static<typeof CountingTable>;
