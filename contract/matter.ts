import type { JsonObject } from "@mingfa/core/procedure";
import { Type, type Static } from "typebox";
import { MatterLine } from "./matter-line.ts";
import { deskRoute } from "./queue.ts";
import { route } from "./route.ts";
import { Basis, CivilDate, Id, Instant, MatterId, Text } from "./text.ts";

const Labelled = Type.Object({
  id: Type.String(),
  label: Text,
  value: Type.Unknown(),
  /** Personal data: a page that others may see covers it until it is asked for. */
  personal: Type.Optional(Type.Literal(true)),
});

export const Reason = Type.Object({ id: Type.String(), message: Text, basis: Type.Array(Basis) });
export type Reason = Static<typeof Reason>;

/** A statutory clock of the matter, with its own explanation. */
export const ClockView = Type.Object({
  key: Type.String(),
  label: Text,
  keeper: Type.Union([Type.Literal("organ"), Type.Literal("party"), Type.Literal("outside")]),
  status: Type.String(),
  startedOn: Type.Optional(CivilDate),
  due: Type.Optional(Type.String()),
  stoppedOn: Type.Optional(CivilDate),
  /** In the clock's own unit; negative when overdue. */
  left: Type.Optional(Type.Number()),
  unit: Text,
  level: Type.Union([Type.Literal("normal"), Type.Literal("amber"), Type.Literal("red"), Type.Literal("done")]),
  provisional: Type.Boolean(),
  excluded: Type.Array(Type.Object({ from: CivilDate, to: Type.Optional(CivilDate), reason: Text })),
  basis: Type.Array(Basis),
  explanation: Text,
});
export type ClockView = Static<typeof ClockView>;

/** What a paper says, as it was fixed when its act was done. */
export const PaperText = Type.Object({
  name: Type.String(),
  title: Text,
  layout: Type.Optional(Type.Enum(["letter", "form", "certificate"])),
  to: Type.Optional(Text),
  lines: Type.Array(Text),
  /** What a seal for special use says; the organ's own seal without it. */
  sealFor: Type.Optional(Type.String()),
});
export type PaperText = Static<typeof PaperText>;

export const TimelineEntry = Type.Object({
  sequence: Type.Integer(),
  act: Type.String(),
  label: Text,
  actor: Type.Object({ kind: Type.String(), name: Text }),
  effectiveOn: CivilDate,
  recordedAt: Instant,
  basis: Type.Array(Basis),
  details: Type.Array(Labelled),
  documents: Type.Array(PaperText),
});
export type TimelineEntry = Static<typeof TimelineEntry>;

export const ClockChange = Type.Enum(["start", "stop", "pause", "resume", "restart", "extend"]);
export type ClockChange = Static<typeof ClockChange>;

/** One act of the procedure as it stands now for the person asking. */
export const ActView = Type.Object({
  act: Type.String(),
  label: Text,
  effect: Type.Optional(Text),
  allowed: Type.Boolean(),
  basis: Type.Array(Basis),
  /** `Form` of core/procedure. */
  form: Type.Unknown(),
  objects: Type.Array(Type.Object({ id: Type.String(), label: Text })),
  reasons: Type.Array(Reason),
  /** What doing it does to the matter's clocks. */
  clocks: Type.Array(Type.Object({ label: Text, change: ClockChange })),
  /** Whom it tells, and in which words. */
  notices: Type.Array(Type.Object({ to: Type.Union([Type.Literal("applicant"), Type.Literal("organ")]), text: Text })),
  documents: Type.Array(Text),
});
export type ActView = Static<typeof ActView>;

/** Everything a page shows of a matter. */
export const MatterView = Type.Object({
  id: Id,
  number: Type.String(),
  title: Text,
  procedure: Type.Object({ id: Type.String(), version: Type.String() }),
  /** The item it was applied for under; absent where an authority opened it by itself. */
  item: Type.Optional(Id),
  organ: Type.Object({ id: Id, name: Type.String() }),
  applicant: Type.Object({ id: Id, name: Type.String() }),
  stage: Type.Object({ id: Type.String(), label: Text, final: Type.Boolean(), remedy: Type.Optional(Text) }),
  tracks: Type.Array(Type.Object({ id: Type.String(), label: Text, stage: Text })),
  objects: Type.Array(
    Type.Object({ kind: Type.String(), label: Text, id: Type.String(), stage: Text, fields: Type.Array(Labelled) }),
  ),
  /** Sequence number of the last act, the law's own included; send it back with the next act. */
  sequence: Type.Integer(),
  openedOn: CivilDate,
  today: CivilDate,
  facts: Type.Array(Labelled),
  timeline: Type.Array(TimelineEntry),
  clocks: Type.Array(ClockView),
  acts: Type.Array(ActView),
  /** Officers of the handling organ, for its own officers to choose from; empty for everyone else. */
  officers: Type.Array(Type.Object({ id: Id, name: Type.String() })),
});
export type MatterView = Static<typeof MatterView>;

export const Page = Type.Object({ lines: Type.Array(MatterLine), next: Type.Optional(Type.String()) });
export type Page = Static<typeof Page>;

const key = Type.String({
  minLength: 8,
  maxLength: 64,
  description: "the caller's own id of this request; a repeat answers as the first did",
});

/** Answers to a form; the form itself judges them. */
const Answers = Type.Unsafe<JsonObject>(Type.Record(Type.String(), Type.Unknown()));

export const OpenMatter = Type.Object(
  {
    item: Id,
    party: Id,
    input: Answers,
    key,
    /** The guide's `formVersion` that was filled in; another one now refuses. */
    formVersion: Type.Optional(Type.String({ maxLength: 64 })),
  },
  { additionalProperties: false },
);
export const PerformAct = Type.Object(
  {
    act: Type.String({ maxLength: 64 }),
    input: Answers,
    object: Type.Optional(Id),
    /** The last sequence number the caller has seen; a matter that moved on since then refuses. */
    sequence: Type.Integer({ minimum: 0 }),
    key,
  },
  { additionalProperties: false },
);
export const Performed = Type.Object({
  matter: Id,
  number: Type.String(),
  sequence: Type.Integer(),
  effectiveOn: CivilDate,
});
export type Performed = Static<typeof Performed>;

/** The place after which a page goes on: `next` of the page before. */
const after = Type.Optional(Type.String({ maxLength: 64 }));

const matterParams = Type.Object({ matter: MatterId });

export const matterRoutes = {
  open: route({ method: "POST", path: "/api/matters", body: OpenMatter, response: Performed }),
  mine: route({
    method: "GET",
    path: "/api/my/matters",
    query: Type.Object({ after }, { additionalProperties: false }),
    response: Page,
  }),
  desk: deskRoute,
  view: route({ method: "GET", path: "/api/matters/:matter", params: matterParams, response: MatterView }),
  perform: route({
    method: "POST",
    path: "/api/matters/:matter/acts",
    params: matterParams,
    body: PerformAct,
    response: Performed,
  }),
};
