/** DMN models within the subset: a decision and what it requires, compiled once; what lies outside is refused. */
export { parseExactJson, printExactJson, type ExactJson } from "./exact-json.ts";
export type {
  Boxed,
  Decision,
  DecisionModel,
  InputData,
  ItemDefinition,
  KnowledgeModel,
  Requirements,
  TypedTable,
} from "./model.ts";
export type { Outside } from "./outside.ts";
export { prepareDecision, type PreparedDecision } from "./prepare.ts";
