import type { Expression } from "../expression/index.ts";
import type { ActDefinition } from "./act-definition.ts";
import type { Clock } from "./clock-definition.ts";
import type { ProcedureDefinition, Role } from "./definition.ts";
import type { CompiledDocument } from "./document.ts";
import type { Form } from "./form-schema.ts";
import type { Text } from "./text.ts";

/** `pendingOn`: what `permitted` cannot know yet and the condition asks for. */
export type CompiledCondition = {
  id: string;
  when: Expression;
  basis: string[];
  message: Text;
  pendingOn: "input" | "lookups" | null;
};

export type CompiledClock = {
  /** `name`, or `kind.name` for a clock of a repeated object. */
  name: string;
  objectKind?: string;
  label: Text;
  term: string;
  keeper: Clock["keeper"];
  warn: number;
  from?: Expression;
  length?: Expression;
  excludeReason?: Expression;
  excludeNotice?: Expression;
  suspendReason?: Expression;
  extendBy?: Expression;
};

/** How an act touches a clock. */
export type ClockRole = "start" | "stop" | "excludeBegin" | "excludeEnd" | "suspend" | "resume" | "reset" | "extend";

export type Pairs = [name: string, expression: Expression][];

export type CompiledEffects = {
  set: Pairs;
  stage?: string;
  tracks?: Record<string, string>;
  create: { kind: string; each?: Expression; set: Pairs }[];
  object?: { stage?: string; set: Pairs };
  recuse?: Expression;
  children: { procedure: string; link: string; set: Pairs }[];
  applied: { change: string; with: Pairs }[];
};

export type CompiledLookup = { name: string; source: string; with: Pairs };

export type CompiledAct = {
  id: string;
  definition: ActDefinition;
  basis: string[];
  form: Form;
  shown: Map<string, Expression>;
  conditions: CompiledCondition[];
  lookups: CompiledLookup[];
  effectiveOn?: Expression;
  effects: CompiledEffects;
  documents: string[];
};

export type Procedure = {
  definition: ProcedureDefinition;
  acts: Map<string, CompiledAct>;
  clocks: Map<string, CompiledClock>;
  /** Per act, the clocks it touches and how. */
  clockUses: Map<string, { clock: CompiledClock; as: ClockRole }[]>;
  roles: Map<string, Role & { basisKeys: string[] }>;
  documents: Map<string, CompiledDocument>;
  /** Why a recused officer is refused. */
  recusal?: { message: Text; basis: string[] };
};
