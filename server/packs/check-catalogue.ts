import type { CatalogueDefinition, ItemDefinition, PackFault } from "@mingfa/core/procedure";
import { placed, type FileFault } from "./fault.ts";
import type { PackSources } from "./pack-sources.ts";
import { repeatedNames } from "./repeated.ts";

/** The one catalogue of the packs; without its file, neither events nor synonyms. */
export const catalogueIn = ({ catalogue: [catalogue] }: PackSources): CatalogueDefinition =>
  catalogue?.value ?? { events: [], synonyms: [] };

/** Each life event is declared once, each synonym means one thing and not itself, and items name declared events. */
export const checkCatalogue = (sources: PackSources): FileFault[] => {
  const { catalogue, items } = sources;
  const events = new Set(catalogueIn(sources).events.map(({ id }) => id));
  return [
    ...repeatedNames([
      catalogue.flatMap(({ source, value }) =>
        value.events.map(({ id }, at) => ({ name: id, source, path: ["events", at, "id"] })),
      ),
      catalogue.flatMap(({ source, value }) =>
        value.synonyms.flatMap(({ say, means }, at) =>
          [means, ...say].map((word, n) => ({
            name: word,
            source,
            path: n === 0 ? ["synonyms", at, "means"] : ["synonyms", at, "say", n - 1],
          })),
        ),
      ),
    ]),
    ...items.flatMap(({ source, value }) => placed(source, unknownEvents(value, events))),
  ];
};

const unknownEvents = ({ events = [] }: ItemDefinition, known: ReadonlySet<string>): PackFault[] =>
  events.flatMap((event, at) =>
    known.has(event)
      ? []
      : [
          {
            path: ["events", at],
            code: "noSuchEvent",
            message: {
              zh: `services/catalogue.yaml 里没有生命事件“${event}”`,
              en: `there is no life event “${event}” in services/catalogue.yaml`,
            },
          },
        ],
  );
