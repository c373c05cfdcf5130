import type { JsonObject } from "@mingfa/core/procedure";

/** A text that a pack hands in. Throws where it hands in something else: the pack is wrong then, not the person. */
export const givenText = (given: JsonObject, name: string): string => {
  const value = given[name];
  if (typeof value !== "string") throw new TypeError(`${name} is no text`);
  return value;
};

/** A list of texts that a pack hands in. Throws where it hands in something else. */
export const givenTexts = (given: JsonObject, name: string): string[] => {
  const value = given[name];
  if (!Array.isArray(value) || !value.every((text) => typeof text === "string"))
    throw new TypeError(`${name} is no list`);
  return value;
};
