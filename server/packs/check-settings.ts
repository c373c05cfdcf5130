import type { CompiledAct, ItemDefinition, PackFault, Procedure } from "@mingfa/core/procedure";

/** The lookup that answers with an item's settings. */
export const settingsLookup = "itemSettings";

type Reading = { act: string; lookup: string; item: string; keys: string[] };

/** Settings that a procedure reads and no item has. */
export const checkSettingsRead = (procedure: Procedure, items: ReadonlyMap<string, ItemDefinition>): PackFault[] =>
  readings(procedure).flatMap(({ act, lookup, item, keys }) => {
    const path = ["acts", act, "lookups", lookup];
    const settings = items.get(item)?.settings;
    if (!settings)
      return [
        {
          path,
          code: "noSettings",
          message: { zh: `事项“${item}”没有设置`, en: `the item “${item}” has no settings` },
        },
      ];
    return keys
      .filter((key) => !Object.hasOwn(settings, key))
      .map((key) => ({
        path,
        code: "noSuchSetting",
        message: { zh: `事项“${item}”没有设置“${key}”`, en: `the item “${item}” has no setting “${key}”` },
      }));
  });

/** Settings of an item that no procedure reads. */
export const checkSettingsUsed = (item: ItemDefinition, procedures: readonly Procedure[]): PackFault[] => {
  const used = new Set(
    procedures.flatMap(readings).flatMap((reading) => (reading.item === item.id ? reading.keys : [])),
  );
  return Object.keys(item.settings ?? {})
    .filter((key) => !used.has(key))
    .map((key) => ({
      path: ["settings", key],
      code: "unused",
      message: { zh: `没有什么会用到设置“${key}”`, en: `nothing reads the setting “${key}”` },
    }));
};

const readings = (procedure: Procedure): Reading[] =>
  [...procedure.acts.values()].flatMap((act) =>
    act.lookups
      .filter(({ source }) => source === settingsLookup)
      .map(({ name, with: parameters }) => ({
        act: act.id,
        lookup: name,
        item: constant(parameters.find(([key]) => key === "item")?.[1]),
        keys: keysRead(act, name),
      })),
  );

const constant = (expression: CompiledAct["effectiveOn"]): string => {
  const result = expression?.evaluate({});
  return result?.ok && typeof result.value === "string" ? result.value : "";
};

const keysRead = (act: CompiledAct, lookup: string): string[] =>
  [...act.conditions.map(({ when }) => when), ...act.effects.set.map(([, expression]) => expression)]
    .flatMap(({ names }) => [...names])
    .flatMap((name) => {
      const [root, given, key] = name.split(".");
      return root === "lookups" && given === lookup && key !== undefined ? [key] : [];
    });
