import {
  compileProcedure,
  ItemDefinition,
  ProcedureDefinition,
  type PackFault,
  type Procedure,
  shapeFaults,
} from "@mingfa/core/procedure";
import { checkItem } from "../check-item.ts";
import { checkItemNames } from "../cross-check.ts";
import { packNames, packProcedure } from "../pack-procedure.ts";
import type { PackSources } from "../pack-sources.ts";
import { sharedLaw, type SharedLaw } from "../shared-law.ts";
import { setAt } from "./set-at.ts";

/** The packs as scenarios meet them: put together without the checks that would refuse what has been switched off. */
export class World {
  readonly law: SharedLaw;
  readonly #sources: PackSources;

  constructor(sources: PackSources) {
    const law = sharedLaw(sources);
    if (!law) throw new Error("the shared law is not whole");
    this.law = law;
    this.#sources = sources;
  }

  /** The newest version of a procedure. */
  procedure(id: string): Procedure {
    const [newest] = this.#sources.procedures
      .map(({ value }) => value)
      .filter((definition) => definition.id === id)
      .toSorted((a, b) => (a.inForce < b.inForce ? 1 : -1));
    if (!newest) throw new Error(`no procedure ${id}`);
    return compiled(newest);
  }

  item(id: string): ItemDefinition {
    const found = this.#sources.items.find(({ value }) => value.id === id);
    if (!found) throw new Error(`no item ${id}`);
    return found.value;
  }

  /** What is wrong with a procedure or an item of this id, with a change in it, among the other packs. */
  faults(id: string, change?: { at: string; to: unknown }): PackFault[] {
    const names = packNames(this.#sources);
    const procedure = this.#sources.procedures.find(({ value }) => value.id === id);
    if (procedure) {
      const definition = changed(procedure.value, change);
      const misshapen = shapeFaults(ProcedureDefinition, definition);
      return misshapen.length > 0 ? misshapen : packProcedure(definition, names, this.#sources).faults;
    }
    const item = changed(this.item(id), change);
    const misshapen = shapeFaults(ItemDefinition, item);
    if (misshapen.length > 0) return misshapen;
    const versions = this.#sources.procedures
      .filter(({ value }) => value.id === item.procedure)
      .map(({ value }) => compiled(value));
    return [...checkItemNames(item, names), ...checkItem(item, versions, this.law)];
  }
}

/** Most worlds differ in one definition; the others are compiled once for all. */
const known = new WeakMap<ProcedureDefinition, Procedure>();
const compiled = (definition: ProcedureDefinition): Procedure => {
  const before = known.get(definition);
  if (before) return before;
  const procedure = compileProcedure(definition);
  known.set(definition, procedure);
  return procedure;
};

const changed = <T>(value: T, change: { at: string; to: unknown } | undefined): T =>
  change ? setAt(value, change.at.split("."), change.to) : value;
