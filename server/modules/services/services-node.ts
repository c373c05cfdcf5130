import type { ItemDefinition } from "@mingfa/core/procedure";
import type { ProcedureNode } from "#procedure";

/** The catalogue of items from the packs, over the procedures that carry them. */
export type ServicesNode = { items: ReadonlyMap<string, ItemDefinition>; procedure: ProcedureNode };
