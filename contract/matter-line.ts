import { Type, type Static } from "typebox";
import { Basis, CivilDate, Id, Text } from "./text.ts";

/** A line of a queue, of what a search found, or of "my matters". */
export const MatterLine = Type.Object({
  id: Id,
  number: Type.String(),
  title: Text,
  applicant: Type.String(),
  stage: Type.Object({ id: Type.String(), label: Text }),
  final: Type.Boolean(),
  due: Type.Optional(CivilDate),
  clock: Type.Optional(Text),
  level: Type.Union([Type.Literal("normal"), Type.Literal("amber"), Type.Literal("red"), Type.Literal("done")]),
  openedOn: CivilDate,
  /** What it waits for: one of `queueGroups`; absent once it is closed. */
  group: Type.Optional(Type.String()),
  /** Why it stands in its group, in one sentence, and the articles of the term meant. */
  reason: Type.Optional(Text),
  basis: Type.Optional(Type.Array(Basis)),
  /** Of the procedure; what the queue can be narrowed by. */
  procedure: Type.Optional(Type.String()),
  organ: Type.Optional(Type.Object({ id: Id, name: Type.String() })),
  /** Who acted last for the authority. */
  officer: Type.Optional(Type.Object({ id: Id, name: Type.String() })),
});
export type MatterLine = Static<typeof MatterLine>;
