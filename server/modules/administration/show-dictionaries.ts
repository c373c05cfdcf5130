import type { Dictionary, DictionaryEntry, ItemLine, Text } from "@mingfa/contract";
import type { Procedure } from "@mingfa/core/procedure";
import { basisView } from "#procedure";
import type { AdministrationNode } from "./administration-node.ts";
import { labelOf } from "./words.ts";

/** Items of the packs, each with what runs it and what it rests on. */
export const showItems = ({ packs }: AdministrationNode): ItemLine[] => {
  const powers = new Map(packs.powers.map(({ code, title }) => [code, title]));
  return [...packs.items.values()].map((item) => {
    const procedure = packs.procedures.get(item.procedure)?.at(-1)?.procedure.definition;
    const [term, promise] = [packs.terms.get(item.term ?? ""), packs.terms.get(item.promise ?? "")];
    return {
      id: item.id,
      title: item.title,
      version: item.version,
      inForce: item.inForce,
      procedure: { id: item.procedure, title: procedure?.title ?? { zh: item.procedure, en: item.procedure } },
      power: { code: item.power, title: labelOf(powers, item.power) },
      basis: basisView(item.basis),
      ...(term ? { term: term.label } : {}),
      ...(promise ? { promise: promise.label } : {}),
    };
  });
};

/** The lists of words that the packs hold: posts, terms, choices of forms, statutes. */
export const showDictionaries = ({ packs }: AdministrationNode): Dictionary[] => {
  const newest = [...packs.procedures.values()].flatMap((versions) => versions.at(-1)?.procedure ?? []);
  return [
    { id: "duties", entries: duties(newest) },
    {
      id: "terms",
      entries: [...packs.terms.values()].map((term) => ({
        code: term.id,
        label: term.label,
        basis: basisView(term.articles),
        usedBy: newest.filter((one) => followsTerm(one, term.id)).map(({ definition }) => definition.title),
      })),
    },
    { id: "choices", entries: newest.flatMap(choices) },
    {
      id: "statutes",
      entries: packs.statutes.statutes.map(({ name, title, versions }) => ({
        code: name,
        label: { zh: title, en: title },
        detail: told(versions.map(({ id, inForceFrom }) => `${id}（${inForceFrom}）`)),
        basis: [],
        usedBy: [],
      })),
    },
  ];
};

const duties = (procedures: readonly Procedure[]): DictionaryEntry[] => {
  const found = new Map<string, DictionaryEntry>();
  for (const { roles, definition } of procedures)
    for (const role of roles.values()) {
      if (!("duty" in role)) continue;
      const entry = found.get(role.duty) ?? { code: role.duty, label: role.label, basis: [], usedBy: [] };
      found.set(role.duty, {
        ...entry,
        basis: distinct([...entry.basis, ...basisView(role.basisKeys)], ({ key }) => key),
        usedBy: distinct([...entry.usedBy, definition.title], ({ zh }) => zh),
      });
    }
  return [...found.values()];
};

const distinct = <T>(values: readonly T[], key: (value: T) => string): T[] => [
  ...new Map(values.map((value) => [key(value), value])).values(),
];

const followsTerm = ({ clocks }: Procedure, term: string): boolean =>
  [...clocks.values()].some((clock) => clock.term === term);

/** Every list of choices that a form offers, once per question. */
const choices = ({ acts, definition }: Procedure): DictionaryEntry[] =>
  [...acts.values()].flatMap((act) =>
    Object.entries(act.form).flatMap(([name, field]) =>
      "options" in field
        ? [
            {
              code: `${definition.id}/${act.id}/${name}`,
              label: field.label,
              detail: {
                zh: field.options.map(({ value, label }) => `${value}：${label.zh}`).join("；"),
                en: field.options.map(({ value, label }) => `${value}: ${label.en}`).join("; "),
              },
              basis: basisView(act.basis),
              usedBy: [act.definition.label],
            },
          ]
        : [],
    ),
  );

const told = (parts: readonly string[]): Text => ({ zh: parts.join("；"), en: parts.join("; ") });
