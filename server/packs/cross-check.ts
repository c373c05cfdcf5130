import {
  unknownFacts,
  type ItemDefinition,
  type LoadEnvironment,
  type PackFault,
  type Power,
  type ProcedureDefinition,
} from "@mingfa/core/procedure";

/** What the files of a packs folder may name of each other. */
export type PackNames = {
  powers: ReadonlySet<string>;
  terms: LoadEnvironment["terms"];
  /** All versions of each procedure. */
  procedures: ReadonlyMap<string, ProcedureDefinition[]>;
};

const missing = (path: PackFault["path"], code: string, zh: string, en: string): PackFault => ({
  path,
  code,
  message: { zh, en },
});

/** A procedure's roles hold powers of the list; the child matters it opens have a procedure that knows their facts. */
export const checkProcedureNames = (definition: ProcedureDefinition, names: PackNames): PackFault[] => [
  ...Object.entries(definition.roles).flatMap(([name, role]) =>
    "power" in role ? checkPower(role.power, ["roles", name, "power"], names) : [],
  ),
  ...Object.entries(definition.acts).flatMap(([id, act]) =>
    (act.effects?.child ?? []).flatMap(({ procedure, set = {} }, index) => {
      const path = ["acts", id, "effects", "child", index];
      return [
        ...checkProcedure(procedure, [...path, "procedure"], names),
        ...(names.procedures.get(procedure) ?? []).flatMap((child) =>
          unknownFacts(child, Object.keys(set)).map((fact) => unknownFact(child, fact, [...path, "set", fact])),
        ),
      ];
    }),
  ),
];

/** An item runs a procedure that exists, opens it with an act of every version, and names a power and a term. */
export const checkItemNames = (item: ItemDefinition, names: PackNames): PackFault[] => [
  ...checkProcedure(item.procedure, ["procedure"], names),
  ...(names.procedures.get(item.procedure) ?? [])
    .filter(({ acts }) => !Object.hasOwn(acts, item.firstAct))
    .map(({ id, version }) =>
      missing(
        ["firstAct"],
        "noSuchAct",
        `程序“${id}”（${version}）没有环节“${item.firstAct}”`,
        `the procedure “${id}” (${version}) has no act “${item.firstAct}”`,
      ),
    ),
  ...checkPower(item.power, ["power"], names),
  ...(item.term === undefined || names.terms.has(item.term)
    ? []
    : [
        missing(
          ["term"],
          "noSuchTerm",
          `期限“${item.term}”不在 law/terms 中`,
          `the term “${item.term}” is not in law/terms`,
        ),
      ]),
];

const unknownFact = ({ id, version }: ProcedureDefinition, fact: string, path: PackFault["path"]): PackFault =>
  missing(
    path,
    "unknownName",
    `程序“${id}”（${version}）没有事实“${fact}”`,
    `the procedure “${id}” (${version}) has no fact “${fact}”`,
  );

const checkPower = (code: Power["code"], path: PackFault["path"], { powers }: PackNames): PackFault[] =>
  powers.has(code)
    ? []
    : [
        missing(
          path,
          "noSuchPower",
          `权责清单（powers.yaml）里没有“${code}”`,
          `“${code}” is not in the power list (powers.yaml)`,
        ),
      ];

const checkProcedure = (id: string, path: PackFault["path"], { procedures }: PackNames): PackFault[] =>
  procedures.has(id) ? [] : [missing(path, "noSuchProcedure", `没有程序“${id}”`, `there is no procedure “${id}”`)];
