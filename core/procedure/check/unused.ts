import type { ProcedureDefinition } from "../definition.ts";
import type { PackErrors, PackPath } from "../pack-error.ts";
import type { Used } from "./names.ts";

/** A declaration that nothing uses promises what nobody keeps. */
export const checkUnused = (definition: ProcedureDefinition, used: Used, errors: PackErrors): void => {
  const acts = Object.entries(definition.acts);
  const some = (has: (act: ProcedureDefinition["acts"][string]) => boolean) => acts.some(([, act]) => has(act));
  const unused = (path: PackPath, name: string) =>
    errors.add(path, "unused", {
      zh: `“${name}”已声明，但没有任何环节使用`,
      en: `“${name}” is declared but nothing uses it`,
    });
  for (const role of Object.keys(definition.roles))
    if (!some((act) => act.by !== "law" && act.by.includes(role))) unused(["roles", role], role);
  for (const name of Object.keys(definition.documents ?? {}))
    if (!some((act) => act.documents?.includes(name) ?? false)) unused(["documents", name], name);
  for (const track of Object.keys(definition.tracks ?? {}))
    if (!some((act) => act.effects?.tracks?.[track] !== undefined)) unused(["tracks", track], track);
  for (const kind of Object.keys(definition.objects ?? {}))
    if (!some((act) => act.effects?.create?.some((create) => create.object === kind) ?? false))
      unused(["objects", kind], kind);
  if (definition.recusal && !some((act) => act.effects?.recuse !== undefined)) unused(["recusal"], "recusal");
  for (const [id, act] of acts)
    for (const name of Object.keys(act.lookups ?? {}))
      if (!used.has(`${id} lookups.${name}`)) unused(["acts", id, "lookups", name], name);
  checkFacts(definition, used, errors, unused);
  checkFields(definition, errors);
};

type Unused = (path: PackPath, name: string) => void;

const checkFacts = (definition: ProcedureDefinition, used: Used, errors: PackErrors, unused: Unused): void => {
  const set = new Set(
    Object.values(definition.acts).flatMap(({ effects, input }) => [
      ...Object.keys(effects?.set ?? {}),
      ...Object.values(input ?? {}).flatMap(({ fact }) => fact ?? []),
    ]),
  );
  for (const [name, fact] of Object.entries(definition.facts ?? {})) {
    if (!set.has(name) && fact.initial === undefined) neverSet(["facts", name], name, errors);
    if (!used.has(`facts.${name}`)) unused(["facts", name], name);
  }
};

/** What an object remembers is shown with it; what nothing sets can't be. */
const checkFields = (definition: ProcedureDefinition, errors: PackErrors): void => {
  const acts = Object.values(definition.acts);
  for (const [kind, { fields }] of Object.entries(definition.objects ?? {})) {
    const set = new Set(
      acts.flatMap(({ object, effects }) => [
        ...(effects?.create ?? []).flatMap((create) => (create.object === kind ? Object.keys(create.set) : [])),
        ...(object?.kind === kind ? Object.keys(effects?.object?.set ?? {}) : []),
      ]),
    );
    for (const name of Object.keys(fields))
      if (!set.has(name)) neverSet(["objects", kind, "fields", name], name, errors);
  }
};

const neverSet = (path: PackPath, name: string, errors: PackErrors): void =>
  errors.add(path, "neverSet", { zh: `没有任何环节写入“${name}”`, en: `no act ever sets “${name}”` });
