import type { ItemDefinition } from "@mingfa/core/procedure";
import type { ProcedureNode } from "#procedure";

/** What mandates need: the matters they are given in, and the items they may be given for. */
export type MandateNode = { procedure: ProcedureNode; items: ReadonlyMap<string, ItemDefinition> };
