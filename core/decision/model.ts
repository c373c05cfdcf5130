import type { DecisionTableSource } from "../expression/index.ts";

/**
 * A DMN model (1.2 to 1.5) as data, read from XML outside the core. Names are as written; references to other elements are
 * their ids; `type` is a FEEL type or the name of an item definition.
 */
export type DecisionModel = {
  name: string;
  namespace: string;
  items: readonly ItemDefinition[];
  inputs: readonly InputData[];
  decisions: readonly Decision[];
  knowledge: readonly KnowledgeModel[];
  /** Names of decision services, which the subset leaves out. */
  services: readonly string[];
  /** What in the model as a whole lies outside the subset. */
  outside?: string;
};

export type ItemDefinition = {
  name: string;
  type?: string;
  collection: boolean;
  components: readonly ItemDefinition[];
  /** Unary tests that each item must pass. */
  allowed?: string;
  outside?: string;
};

/** `name` is that of the variable, by which expressions know the element. */
export type InputData = { id: string; label: string; name: string; type?: string };

export type Decision = InputData & { description?: string; requires: Requirements; logic: Boxed };

/** A business knowledge model: a function of the model. */
export type KnowledgeModel = {
  id: string;
  name: string;
  type?: string;
  parameters: readonly { name: string; type?: string }[];
  requires: Requirements;
  logic: Boxed;
};

/** Ids of what an element may use. */
export type Requirements = {
  inputs: readonly string[];
  decisions: readonly string[];
  knowledge: readonly string[];
};

/** DMN's boxed expressions; `outside` stands for one that the subset leaves out. */
export type Boxed =
  | { kind: "literal"; text: string; type?: string }
  | { kind: "table"; table: TypedTable }
  | { kind: "context"; entries: readonly { name?: string; type?: string; logic: Boxed }[] }
  | { kind: "list"; items: readonly Boxed[] }
  | { kind: "relation"; columns: readonly string[]; rows: readonly (readonly Boxed[])[] }
  | { kind: "invocation"; callee: string; bindings: readonly { name: string; logic: Boxed }[] }
  | { kind: "outside"; what: string };

/** A table with the types of its columns, in order. */
export type TypedTable = DecisionTableSource & {
  inputTypes: readonly (string | undefined)[];
  outputTypes: readonly (string | undefined)[];
};
