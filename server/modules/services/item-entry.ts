import type { CatalogueDefinition } from "@mingfa/core/procedure";
import type { Entry, Field, Phrase } from "@mingfa/core/search";
import type { Offered } from "./offered.ts";
import { soundsOf } from "./sounds.ts";

/** Everything an item is found by. The first two phrases are its titles, Chinese and English. */
export const itemEntry = ({ item, organ }: Offered, synonyms: CatalogueDefinition["synonyms"]): Entry => ({
  id: item.id,
  phrases: [
    spoken("title", item.title.zh),
    written("title", item.title.en),
    ...(item.plainWords ?? []).map((word) => spoken("plainWord", word)),
    ...otherTitles(item.title.zh, synonyms).map((title) => spoken("plainWord", title)),
    ...item.codes.map(({ value }) => written("code", value)),
    spoken("organ", organ.name),
    written("summary", item.summary.zh),
    written("summary", item.summary.en),
    ...[item.result.name, item.scope, ...item.materials.map(({ name }) => name)].flatMap(({ zh, en }) => [
      written("detail", zh),
      written("detail", en),
    ]),
  ],
});

/** The title as those would say it who call a thing of the law by another word. */
const otherTitles = (title: string, synonyms: CatalogueDefinition["synonyms"]): string[] =>
  synonyms.flatMap(({ means, say }) => (title.includes(means) ? say.map((word) => title.replaceAll(means, word)) : []));

const spoken = (field: Field, text: string): Phrase => ({ field, text, sounds: soundsOf(text) });
const written = (field: Field, text: string): Phrase => ({ field, text });
