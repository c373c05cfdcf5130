import { Type, type Static } from "typebox";
import { Text } from "./text.ts";

const strict = { additionalProperties: false } as const;

/** An event in the life of a person or a firm (一类事), under which items are found; the items name it. */
export const LifeEvent = Type.Object(
  {
    id: Type.String({ pattern: "^[a-z][a-z0-9-]*$" }),
    title: Text,
    about: Text,
    /** Whom it befalls. */
    serves: Type.Array(Type.Enum(["person", "firm"]), { minItems: 1, uniqueItems: true }),
  },
  strict,
);
export type LifeEvent = Static<typeof LifeEvent>;

/** Words that people use for a word of the law: whoever says one of `say` means `means`. */
const Synonym = Type.Object(
  {
    means: Type.String({ minLength: 2 }),
    say: Type.Array(Type.String({ minLength: 2 }), { minItems: 1, uniqueItems: true }),
  },
  strict,
);

/** How the catalogue of items is entered: by life event, and by the words people use. */
export const CatalogueDefinition = Type.Object(
  { events: Type.Array(LifeEvent), synonyms: Type.Array(Synonym) },
  strict,
);
export type CatalogueDefinition = Static<typeof CatalogueDefinition>;
