/** What packs may look up: each is answered by a handler that a module registers under this name. */
export const lookupSources: readonly string[] = ["licenceBan", "children", "itemSettings"];
