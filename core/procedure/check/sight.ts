import type { CompiledAct, Procedure } from "../compiled.ts";
import type { Field } from "../form-schema.ts";
import { factNames } from "../fact-names.ts";

/** What may stand after a name: nothing, certain names, or anything (rows, answers of lookups). */
export type Sight = "nothing" | "anything" | { readonly [name: string]: Sight };

/** The names that the expressions of an act may use, and what is known below each. */
export const sightOf = ({ definition }: Procedure, act: CompiledAct): { readonly [root: string]: Sight } => {
  const { clocks, tracks, objects, acts } = definition;
  const kinds = map(objects, ({ fields }) => ({ id: "nothing", stage: "nothing", ...map(fields, () => "anything") }));
  return {
    facts: Object.fromEntries([...factNames(definition)].map((name) => [name, "anything"])),
    input: map(act.form, inField),
    actor: act.definition.by === "law" ? leaves("kind") : leaves("kind", "id", "organ", "duties", "powers"),
    stage: "nothing",
    tracks: map(tracks, () => "nothing"),
    objects: kinds,
    object: kinds[act.definition.object?.kind ?? ""] ?? {},
    clocks: map(clocks, () => leaves("status", "due", "startedOn", "expired", "left")),
    lookups: Object.fromEntries(act.lookups.map(({ name }) => [name, "anything"])),
    done: map(acts, () => leaves("count", "first", "last", "by")),
    recused: "nothing",
    today: "nothing",
  };
};

/** One entry of the list that an effect creates objects from. */
export const itemOf = (act: CompiledAct, each: string): Sight => {
  const [root, name = "", deeper] = each.trim().split(".");
  const field = root === "input" && deeper === undefined ? act.form[name] : undefined;
  return field ? inField(field) : "anything";
};

const inField = (field: Field): Sight => (field.type === "group" ? map(field.fields, () => "nothing") : "nothing");

const map = <T>(entries: Readonly<Record<string, T>> | undefined, see: (entry: T) => Sight): Record<string, Sight> =>
  Object.fromEntries(Object.entries(entries ?? {}).map(([name, entry]) => [name, see(entry)]));

const leaves = (...names: string[]): Sight => Object.fromEntries(names.map((name) => [name, "nothing"]));
