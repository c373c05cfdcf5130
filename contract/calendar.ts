import { Type, type Static } from "typebox";
import { route } from "./route.ts";
import { CivilDate, Instant, MatterId, Text } from "./text.ts";

const strict = { additionalProperties: false } as const;

export const CalendarRow = Type.Object(
  {
    holiday: Type.String({ minLength: 1, maxLength: 30 }),
    kind: Type.Enum(["off", "work"]),
    from: CivilDate,
    to: CivilDate,
  },
  strict,
);
export type CalendarRow = Static<typeof CalendarRow>;

const year = Type.Integer({ minimum: 1900, maximum: 2199 });
const source = Type.String({ maxLength: 300 });

/** A year's arrangement as published, or as someone proposes it. */
export const CalendarNotice = Type.Object(
  { year, source, rows: Type.Array(CalendarRow, { minItems: 1, maxItems: 60 }) },
  strict,
);
export type CalendarNotice = Static<typeof CalendarNotice>;

export const CalendarYearView = Type.Object({
  year: Type.Integer(),
  source: Type.String(),
  workingDays: Type.Integer(),
  rows: Type.Array(CalendarRow),
  /** The matter whose act published it; absent for what the packs hold. */
  publishedIn: Type.Optional(MatterId),
  publishedOn: Type.Optional(CivilDate),
  /** That the queues follow it, and in how many of the running matters a term moved. */
  applied: Type.Optional(Type.Object({ at: Instant, lookedAt: Type.Integer(), moved: Type.Integer() })),
});
export type CalendarYearView = Static<typeof CalendarYearView>;

export const CalendarMove = Type.Object({
  matter: MatterId,
  number: Type.String(),
  title: Text,
  clock: Text,
  before: Type.String(),
  after: Type.String(),
});
export type CalendarMove = Static<typeof CalendarMove>;

/** What a calendar would move: the first two hundred terms, and how many there are in how many running matters. */
export const CalendarMoves = Type.Object({
  lookedAt: Type.Integer(),
  matters: Type.Integer(),
  terms: Type.Integer(),
  moves: Type.Array(CalendarMove),
});
export type CalendarMoves = Static<typeof CalendarMoves>;

const Proposal = Type.Object({ matter: MatterId, number: Type.String(), ...CalendarNotice.properties });

export const calendarRoutes = {
  years: route({
    method: "GET",
    path: "/api/calendars",
    response: Type.Object({ years: Type.Array(CalendarYearView), proposals: Type.Array(Proposal) }),
  }),
  /** Reads a file in the shape of packs/calendar (YAML) or of holiday-cn (JSON). */
  read: route({
    method: "POST",
    path: "/api/calendars/read",
    body: Type.Object({ text: Type.String({ minLength: 1, maxLength: 100_000 }) }, strict),
    response: CalendarNotice,
  }),
  moves: route({ method: "POST", path: "/api/calendars/moves", body: CalendarNotice, response: CalendarMoves }),
};
