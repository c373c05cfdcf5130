export type { Act, Actor, Mandated, Versions } from "./act.ts";
export { actingIn } from "./acting-in.ts";
export { authorise } from "./authorise.ts";
export { CatalogueDefinition, LifeEvent } from "./catalogue-schema.ts";
export type { ActDefinition, Notice } from "./act-definition.ts";
export { civilDate, isCivilDate } from "./civil-day.ts";
export { clockName, matterClocks, type LawContext, type MatterClock } from "./clocks.ts";
export { compileProcedure } from "./compile.ts";
export type { ClockRole, CompiledAct, CompiledClock, CompiledCondition, Procedure } from "./compiled.ts";
export { differences, type Difference, type DifferencePart } from "./difference.ts";
export { procedureGraph, type GraphEdge, type GraphNode, type GraphSide, type ProcedureGraph } from "./graph.ts";
export { decide, type ActRequest, type Situation } from "./decide.ts";
export { ProcedureDefinition } from "./definition.ts";
export { readFiles, wrongKind, type FileAnswer } from "./file-answer.ts";
export { fileBounds, fileKinds, oversize, printBytes, type FileKind } from "./file-kind.ts";
export { checkForm, isObject, type FieldProblem } from "./form.ts";
export type { Field, Form, SimpleField } from "./form-schema.ts";
export { loadProcedure, type LoadEnvironment } from "./load.ts";
export { factNames } from "./fact-names.ts";
export type { Document } from "./document.ts";
export { initialState } from "./initial.ts";
export { ItemGuideElements, ItemMaterial } from "./item-guide.ts";
export { ItemDefinition } from "./item-schema.ts";
export { evaluateLookups } from "./lookup.ts";
export {
  applyAct,
  type AppliedChange,
  type Changes,
  type FoldedAct,
  type Json,
  type JsonObject,
  type MatterHead,
  type MatterObject,
  type MatterState,
} from "./matter.ts";
export { openChild, openedByParent, unknownFacts } from "./opening.ts";
export type { Decision, Invalid, Outcome, Reason, Refusal } from "./outcome.ts";
export { PackErrors, type PackFault, type PackPath } from "./pack-error.ts";
export { permitted, type PermittedAct } from "./permitted.ts";
export { Power, PowerList } from "./power-schema.ts";
export { publicationBy, type Publication } from "./publication.ts";
export { replay, type ReplayStep } from "./replay.ts";
export { staysOf, type Stay } from "./stays.ts";
export { shapeFaults, type ShapeFault } from "./shape.ts";
export { settle, type LawAct } from "./settle.ts";
export { supposedEvents, type Supposition } from "./what-if.ts";
export { versionFor, versionInForceOn } from "./transition.ts";
export { Text } from "./text.ts";
